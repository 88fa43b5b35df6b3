/* Appears as soon as something is ticked to compare, and goes when nothing is left. */

import { compared, watch } from "../../finder/kept.mjs";
import { say, unpack } from "../../finder/words.mjs";

export class Tray {
  static #shown;

  /* One for the page, whoever asks first. */
  static show() {
    const template = document.querySelector("template[data-tray]");
    if (template) Tray.#shown ??= new Tray(template);
  }

  constructor(template) {
    this.element = unpack(template);
    this.count = this.element.querySelector("[role=status]");
    this.link = this.element.querySelector("a");
    this.element.querySelector("[data-leeg]").addEventListener("click", () => this.#empty());
    watch(this.element, () => this.update());
    this.update();
  }

  update() {
    const { ids, full } = compared;
    const root = document.documentElement;
    const appears = ids.length > 0 && !root.classList.contains("sk-has-tray");
    this.element.hidden = !ids.length;
    root.classList.toggle("sk-has-tray", ids.length > 0);
    if (appears) keepFocusInSight();
    const words = full ? { dataset: { meer: this.count.dataset.vol } } : this.count;
    if (ids.length) this.count.textContent = say(words, ids.length);
    this.link.hidden = ids.length < 2;
    this.link.search = new URLSearchParams(ids.map((id) => ["id", id]));
  }

  /* The button goes with the tray, so the focus returns to the first card's box. */
  #empty() {
    compared.ids = [];
    document.querySelector(".sk-acties__compare input")?.focus();
  }
}

/* Someone may have gone on with the keyboard, to where the tray now lies. */
function keepFocusInSight() {
  const focused = document.activeElement;
  if (focused !== document.body) focused.scrollIntoView({ block: "nearest" });
}
