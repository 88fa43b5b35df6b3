/* What someone keeps: a list on this device, and a few offers to compare in this tab. Only ids; a
   sensitive offer has no buttons to get here. Nothing ever leaves the device by itself. */

/* Another map on the same host, in another folder, keeps its own. */
export const deviceKey = (name) =>
  `sociale-kaart ${new URL("../../../", import.meta.url).pathname} ${name}`;

class Kept extends EventTarget {
  /* `storage()` may refuse, as in a private window; then the list lives as long as the page. */
  constructor(name, storage, most = Infinity) {
    super();
    this.name = deviceKey(name);
    this.most = most;
    try {
      this.storage = storage();
    } catch {
      this.storage = null;
    }
    addEventListener("storage", ({ key }) => key === this.name && this.#changed());
  }

  get ids() {
    try {
      const ids = JSON.parse(this.storage?.getItem(this.name) ?? this.memory ?? "[]");
      return Array.isArray(ids) ? ids.filter((id) => typeof id === "string") : [];
    } catch {
      return [];
    }
  }

  set ids(ids) {
    const text = JSON.stringify(ids.slice(0, this.most));
    this.memory = text;
    try {
      if (ids.length) this.storage?.setItem(this.name, text);
      else this.storage?.removeItem(this.name);
    } catch {
      this.storage = null;
    }
    this.#changed();
  }

  has(id) {
    return this.ids.includes(id);
  }

  get full() {
    return this.ids.length >= this.most;
  }

  toggle(id) {
    const ids = this.ids;
    if (ids.includes(id)) this.ids = ids.filter((each) => each !== id);
    else if (!this.full) this.ids = [...ids, id];
  }

  /* Tells for as long as the element stands on the page: cards come and go. */
  watch(element, tell) {
    const heard = () => {
      if (element.isConnected) tell();
      else this.removeEventListener("change", heard);
    };
    this.addEventListener("change", heard);
  }

  #changed() {
    this.dispatchEvent(new Event("change"));
  }
}

export const saved = new Kept("lijst", () => localStorage);
export const compared = new Kept("vergelijken", () => sessionStorage, 4);
