/* How one reaches an offer: a line for each way. The line itself leads to the phone line of the map,
   for offers that nobody can reach. */

export function setReach(line, ways = []) {
  if (ways.length) line.replaceWith(...ways.map((way) => filled(line.cloneNode(true), way)));
}

function filled(line, { href, tekst, papier, algemeen }) {
  const link = line.querySelector("a");
  link.href = href;
  link.textContent = tekst;
  link.dataset.papier = typed(papier);
  line.querySelector(".sk-hint").textContent = algemeen;
  return line;
}

/* An address that is too long for its line ends there before a dot or an @, never within a word. */
export const typed = (papier) => papier.replace(/[.@]/g, "\u200b$&");
