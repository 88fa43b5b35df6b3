/* Filters that are one tap away: first those that the question names, then what many choose. */

const MOST_NAMED = 4;

export class Shortcuts {
  /* `choose({ facet, term, q })` gets the question without the words of the filter, if it named it. */
  constructor(element, choose) {
    this.element = element;
    this.often = [...element.querySelectorAll("a")];
    element.addEventListener("click", (event) => {
      const chip = event.target.closest("a");
      if (!chip || event.ctrlKey || event.metaKey || event.shiftKey) return;
      event.preventDefault();
      choose(chip.dataset);
    });
  }

  /* `named` holds `{ facet, term, label, rest }` of every filter that the question names. */
  show(state, counts, named) {
    const isChosen = ({ facet, term }) => state.chosen.get(facet)?.has(term) ?? false;
    const isUseful = (one) => !isChosen(one) && counts.get(one.facet).get(one.term) > 0;
    const meant = named.filter(isUseful).slice(0, MOST_NAMED);
    for (const old of this.element.querySelectorAll("[data-q]")) old.remove();
    this.often[0].before(...meant.map((one) => this.#chip(one)));
    for (const chip of this.often) {
      const { facet, term } = chip.dataset;
      chip.hidden = !isUseful(chip.dataset) || meant.some((one) => one.facet === facet && one.term === term);
    }
    this.element.hidden = !meant.length && this.often.every((chip) => chip.hidden);
  }

  #chip({ facet, term, label, rest }) {
    const chip = document.createElement("a");
    chip.className = "sk-chip";
    chip.href = `?${new URLSearchParams([...(rest ? [["q", rest]] : []), [facet, term]])}`;
    chip.textContent = label;
    Object.assign(chip.dataset, { facet, term, q: rest });
    return chip;
  }
}
