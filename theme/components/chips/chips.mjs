/* What was chosen, as buttons that take it away again. Focus goes to the next one. */

import { say } from "../../finder/words.mjs";

export class Chips {
  /* `remove(update)` gets a function from the old state to the new one; `last` takes the focus when
     nothing is left. */
  constructor(element, { remove, clear, last }) {
    this.element = element;
    this.list = element.querySelector("ul");
    this.template = element.querySelector("template");
    this.last = last;
    this.unfold = element.querySelector("[aria-expanded]");
    this.unfold?.addEventListener("click", ({ target }) => {
      target.setAttribute("aria-expanded", target.getAttribute("aria-expanded") === "false");
    });
    element.querySelector("[data-wis]").addEventListener("click", () => {
      last.focus();
      clear();
    });
    this.remove = remove;
  }

  /* `chosen` is what `Filters.chosen` tells. */
  show(chosen) {
    this.element.hidden = !chosen.length;
    if (this.unfold) this.unfold.textContent = say(this.unfold, chosen.length);
    const focused = [...this.list.children].findIndex((chip) => chip.contains(document.activeElement));
    this.list.replaceChildren(...chosen.map((each) => this.#chip(each)));
    if (focused < 0) return;
    const next = this.list.children[Math.min(focused, chosen.length - 1)];
    (next?.querySelector("button") ?? this.last).focus();
  }

  #chip({ name, without }) {
    const chip = this.template.content.firstElementChild.cloneNode(true);
    chip.querySelector("span").textContent = name;
    const button = chip.querySelector("button");
    button.setAttribute("aria-label", say(button, 0, name));
    button.addEventListener("click", () => this.remove(without));
    return chip;
  }
}
