/* What someone keeps: a list on this device, and a few offers to compare in this tab. Only ids; a
   sensitive offer has no buttons to get here. Nothing ever leaves the device by itself. */

/* Another map on the same host, in another folder, keeps its own. */
export const deviceKey = (name) =>
  `sociale-kaart ${new URL("../../../", import.meta.url).pathname} ${name}`;

class Kept {
  /* `storage()` may refuse, as in a private window. */
  constructor(name, storage, most) {
    this.name = deviceKey(name);
    this.storage = storage;
    this.most = most;
  }

  get ids() {
    try {
      const ids = JSON.parse(this.memory ?? this.storage().getItem(this.name));
      return ids.filter((id) => typeof id === "string");
    } catch {
      return []; // Nothing yet, or nothing of ours.
    }
  }

  set ids(ids) {
    const text = JSON.stringify(ids.slice(0, this.most));
    this.failed = this.memory = null;
    try {
      if (ids.length) this.storage().setItem(this.name, text);
      else this.storage().removeItem(this.name);
    } catch {
      // A list that will be lost must not look kept; what is compared goes along in a link.
      this.failed = true;
      if (this.most) this.memory = text;
    }
    // Browsers tell it to the other tabs only.
    dispatchEvent(new Event("storage"));
  }

  has(id) {
    return this.ids.includes(id);
  }

  get full() {
    return this.ids.length >= this.most;
  }

  toggle(id) {
    if (this.has(id)) this.ids = this.ids.filter((each) => each !== id);
    else if (!this.full) this.ids = [...this.ids, id];
  }
}

/* Tells of every change for as long as the element stands on the page: cards come and go. A page
   that is shown again may have slept through one. */
export function watch(element, tell) {
  for (const kind of ["storage", "pageshow"]) {
    addEventListener(kind, function heard({ persisted = true }) {
      if (!element.isConnected) removeEventListener(kind, heard);
      else if (persisted) tell();
    });
  }
}

export const saved = new Kept("lijst", () => localStorage);
export const compared = new Kept("vergelijken", () => sessionStorage, 4);
