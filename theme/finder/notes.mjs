/* Texts by id: notes at the offers of the saved list, the letter on its sheet, and the names of what
   is compared. They stay on this device. */

import { deviceKey } from "./kept.mjs";

class Notes {
  /* `storage()` may refuse, as in a private window; then the texts live as long as the page. */
  constructor(name, storage) {
    this.name = deviceKey(name);
    this.storage = storage;
  }

  get(id) {
    // An id can be the name of something that every object has: «constructor».
    return new Map(Object.entries(this.all)).get(id) ?? "";
  }

  set(id, text) {
    const { [id]: _, ...others } = this.all;
    this.all = text.trim() ? { ...others, [id]: text } : others;
  }

  get all() {
    try {
      return JSON.parse(this.memory ?? this.storage().getItem(this.name)) ?? {};
    } catch {
      return {}; // Nothing of ours.
    }
  }

  set all(texts) {
    const text = JSON.stringify(texts);
    this.memory = null;
    try {
      if (Object.keys(texts).length) this.storage().setItem(this.name, text);
      else this.storage().removeItem(this.name);
    } catch {
      this.memory = text;
    }
  }

  get failed() {
    return this.memory;
  }
}

export const notes = new Notes("notities", () => localStorage);
/* For one person, on one visit: gone with the tab. */
export const letter = new Notes("blad", () => sessionStorage);
export const names = new Notes("namen", () => sessionStorage);
