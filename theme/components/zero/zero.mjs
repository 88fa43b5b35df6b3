/* Nothing found: other words, which filter is in the way and what there is without it, and a letter
   to the editors that one sends oneself. */

import { write } from "../../finder/state.mjs";
import { say, unpack } from "../../finder/words.mjs";

const MOST = 4;

export class Zero {
  /* `template` holds what one sees then. */
  constructor(template, change) {
    this.change = change;
    this.element = unpack(template);
    this.list = this.element.querySelector("ul");
    this.template = this.element.querySelector("template");
    this.advice = this.element.querySelector("[data-raad]");
    this.words = this.element.querySelector("[data-woorden]");
    this.letter = this.element.querySelector("[data-mail]");
  }

  show(state, { results, repairs }, { chosen, answer, terms }) {
    const unknownWords = answer?.scores?.size === 0;
    // Who should talk to somebody now reads that, and not that nothing was found.
    this.element.hidden = results.length > 0 || Boolean(answer?.crisis);
    this.advice.hidden = !repairs.length;
    this.words.hidden = !unknownWords;
    this.list.replaceChildren(
      ...repairs.slice(0, MOST).map((repair) => this.#repair(state, repair, chosen, terms)),
    );
    if (!this.letter) return;
    this.letter.hidden = !unknownWords;
    if (unknownWords) this.#write(state.q);
  }

  /* What is sent stands in the mail program of the visitor, who sends it or does not. */
  #write(q) {
    const link = this.letter.querySelector("a");
    const fields = ["subject", "body"].map((field) => [field, link.dataset[field].replace("{naam}", () => q)]);
    // Mail programs take a plus for a plus.
    const letter = String(new URLSearchParams(fields)).replaceAll("+", "%20");
    link.href = `mailto:${link.dataset.to}?${letter}`;
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
