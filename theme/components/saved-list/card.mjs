/* What a card says, for the list and the sheet: its sentence, and its facts with below them what it
   leaves out. `more` holds lines by the name of a fact. */

export function ofCard(html, more) {
  const template = document.createElement("template");
  template.innerHTML = html;
  const card = template.content;
  const feiten = new DocumentFragment();
  feiten.append(...card.querySelectorAll("[data-fact]"));
  for (const [name, lines] of Object.entries(more)) {
    const fact = feiten.querySelector(`[data-fact=${name}]`);
    const [text, below] = [document.createElement("span"), document.createElement("span")];
    below.className = "sk-saved__more";
    below.textContent = lines.join("\n");
    text.append(fact.lastChild, below);
    fact.append(text);
  }
  return { kort: card.querySelector(".sk-card__short").textContent, feiten };
}
