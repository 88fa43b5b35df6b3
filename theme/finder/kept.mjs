/* What someone keeps: a list on this device, and a few offers to compare in this tab. Only ids; a
   sensitive offer has no buttons to get here. Nothing ever leaves the device by itself. */

/* Another map on the same host, in another folder, keeps its own. */
export const deviceKey = (name) =>
  `sociale-kaart ${new URL("../../../", import.meta.url).pathname} ${name}`;

class Kept {
  constructor(name, storage, most = Infinity) {
    this.name = deviceKey(name);
    this.most = most;
    try {
      this.storage = storage();
    } catch {
      // A private window refuses: then the list lives as long as the page.
    }
  }

  get ids() {
    try {
      const ids = JSON.parse(this.storage ? this.storage.getItem(this.name) : this.memory);
      return ids.filter((id) => typeof id === "string");
    } catch {
      return []; // Nothing yet, or nothing of ours.
    }
  }

  set ids(ids) {
    this.memory = JSON.stringify(ids.slice(0, this.most));
    try {
      if (ids.length) this.storage?.setItem(this.name, this.memory);
      else this.storage?.removeItem(this.name);
    } catch {
      this.storage = null;
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
