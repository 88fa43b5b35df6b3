/* Nothing found: which filter is in the way, and what there is without it. */

import { write } from "../../finder/state.mjs";
import { say, unpack } from "../../finder/words.mjs";

const MOST = 4;

export class Zero {
  /* `template` holds what one sees then. */
  constructor(template, change) {
    this.waiting = template;
    this.change = change;
  }

  show(state, { results, repairs }, chosen, terms) {
    if (results.length && !this.element) return;
    this.#build();
    this.element.hidden = results.length > 0;
    this.advice.hidden = !repairs.length;
    this.list.replaceChildren(
      ...repairs.slice(0, MOST).map((repair) => this.#repair(state, repair, chosen, terms)),
    );
  }

  #build() {
    if (this.element) return;
    this.element = unpack(this.waiting);
    this.list = this.element.querySelector("ul");
    this.template = this.element.querySelector("template");
    this.advice = this.element.querySelector("[data-raad]");
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
