/* Appears as soon as something is ticked to compare, and goes when nothing is left. */

import { compared, watch } from "../../finder/kept.mjs";
import { names } from "../../finder/notes.mjs";
import { say, unpack } from "../../finder/words.mjs";
import { Chips } from "../chips/chips.mjs";

export class Tray {
  static #shown;

  /* One for the page, whoever asks first. Its name is known where something is ticked, and wanted on
     every page after that. */
  static show({ id, name }) {
    const isNew = compared.has(id) && names.get(id) !== name;
    if (isNew) names.set(id, name);
    const template = document.querySelector("template[data-tray]");
    if (template) Tray.#shown = new Tray(template);
    else if (isNew) Tray.#shown?.update();
  }

  constructor(template) {
    this.element = unpack(template);
    this.count = this.element.querySelector("[role=status]");
    this.link = this.element.querySelector("a");
    this.chips = new Chips(this.element, {
      remove: (takeAway) => takeAway(),
      clear: () => (compared.ids = []),
      // The tray goes with its last button, so the focus returns to the first card's box.
      last: { focus: () => document.querySelector(".sk-acties__compare input")?.focus() },
    });
    watch(this.element, () => this.update());
    this.update();
  }

  update() {
    const { ids, full } = compared;
    const root = document.documentElement;
    const appears = ids.length > 0 && !root.classList.contains("sk-has-tray");
    names.all = Object.fromEntries(ids.map((id) => [id, names.get(id)]));
    const named = ids.map((id) => ({ name: names.get(id), without: () => compared.toggle(id) }));
    this.chips.show(named.filter(({ name }) => name));
    this.element.hidden = !ids.length;
    root.classList.toggle("sk-has-tray", ids.length > 0);
    if (appears) keepFocusInSight();
    const words = full ? { dataset: { meer: this.count.dataset.vol } } : this.count;
    if (ids.length) this.count.textContent = say(words, ids.length);
    this.link.hidden = ids.length < 2;
    this.link.search = new URLSearchParams(ids.map((id) => ["id", id]));
  }
}

/* Someone may have gone on with the keyboard, to where the tray now lies. */
function keepFocusInSight() {
  const focused = document.activeElement;
  if (focused !== document.body) focused.scrollIntoView({ block: "nearest" });
}
