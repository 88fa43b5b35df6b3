/* What someone writes at the offers of the saved list. Stays on this device. */

import { deviceKey } from "./kept.mjs";

export class Notes {
  name = deviceKey("notities");

  get(id) {
    return this.#all[id] ?? "";
  }

  set(id, text) {
    const notes = this.#all;
    if (text.trim()) notes[id] = text;
    else delete notes[id];
    this.#write(notes);
  }

  wipe() {
    this.#write({});
  }

  get #all() {
    try {
      return JSON.parse(localStorage.getItem(this.name) ?? this.memory ?? "{}");
    } catch {
      return {};
    }
  }

  #write(notes) {
    this.memory = JSON.stringify(notes);
    try {
      if (Object.keys(notes).length) localStorage.setItem(this.name, this.memory);
      else localStorage.removeItem(this.name);
    } catch {
      // A private window keeps nothing: the notes live as long as the page.
    }
  }
}
