/* Nothing found: which filter is in the way, and what there is without it. */

import { write } from "../../finder/state.mjs";
import { say } from "../../finder/words.mjs";

const MOST = 4;

export class Zero {
  constructor(element, change) {
    this.element = element;
    this.list = element.querySelector("ul");
    this.template = element.querySelector("template");
    this.advice = element.querySelector("[data-raad]");
    this.change = change;
  }

  show(state, { results, repairs }, chosen, terms) {
    this.element.hidden = results.length > 0;
    this.advice.hidden = !repairs.length;
    this.list.replaceChildren(
      ...repairs.slice(0, MOST).map((repair) => this.#repair(state, repair, chosen, terms)),
    );
  }

  #repair(state, { key, facets, results }, chosen, terms) {
    const keys = facets.length ? facets : [key];
    const dropped = chosen.filter(({ facet }) => keys.includes(facet));
    const without = (from) =>
      key === "q" ? { ...from, q: "" } : dropped.reduce((rest, each) => each.without(rest), from);
    const name = key === "q" ? state.q : dropped.map((each) => each.name).join(", ");
    const item = this.template.content.firstElementChild.cloneNode(true);
    const link = item.querySelector("a");
    link.href = write(without(state), terms) || "./";
    link.querySelector("span").textContent = say(link, results, name);
    link.addEventListener("click", (event) => {
      event.preventDefault();
      this.change(without, { focus: "title" });
    });
    return item;
  }
}
