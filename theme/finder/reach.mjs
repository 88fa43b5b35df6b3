/* How one reaches an offer. The link leads to the phone line of the map until an offer says how. */

export function setReach(link, reach) {
  if (!reach) return;
  link.href = reach.href;
  link.textContent = reach.tekst;
  link.dataset.papier = reach.papier;
}
