/* The map on this device: whether it is there, and how it comes or goes. */

import { deviceKey } from "../../finder/kept.mjs";
import { say } from "../../finder/words.mjs";

const ROOT = new URL("../../../../", import.meta.url);
const CACHE = `sociale-kaart ${ROOT.pathname}`;
const STATE = new URL("zonder-internet/stand", ROOT);
const DECLINED = deviceKey("zonder-internet");
const DATE = new Intl.DateTimeFormat("nl-NL", { dateStyle: "long" });

export default class OnDevice {
  constructor(element) {
    this.part = (selector) => element.querySelector(selector);
    this.status = this.part("[role=status]");
    this.part("[data-zet]").addEventListener("click", () => this.#put());
    this.part("[data-weg]").addEventListener("click", () => this.#remove());
    this.#show().then(() => (element.hidden = false));
  }

  /* `otherwise` is what it means that the map is not here. */
  async #show(otherwise = "nee") {
    const { serviceWorker } = navigator;
    const date = serviceWorker && (await keptDate());
    this.#tell(serviceWorker ? (date ? "ja" : otherwise) : "kanNiet", date && DATE.format(new Date(date)));
    this.part("[data-weg]").hidden = !date;
    this.part("[data-zet]").hidden = this.part("[data-groot]").hidden = Boolean(date) || !serviceWorker;
  }

  async #put() {
    this.#tell("bezig");
    try {
      localStorage.removeItem(DECLINED);
      const registration = await navigator.serviceWorker.register(new URL("zonder-internet.js", ROOT));
      await arrival(registration);
      await putBack(registration.active);
    } catch (error) {
      console.error("De kaart komt niet op dit toestel", error);
    }
    await this.#show("mislukt");
  }

  async #remove() {
    localStorage.setItem(DECLINED, "nee");
    const registration = await navigator.serviceWorker.getRegistration(ROOT);
    await registration?.unregister();
    await caches.delete(CACHE);
    await this.#show();
  }

  #tell(word, date = "") {
    this.status.textContent = say({ dataset: { meer: this.status.dataset[word] } }, 0, date);
  }
}

/* The day of the map that is here as a whole. */
async function keptDate() {
  try {
    const state = await caches.match(STATE, { cacheName: CACHE });
    return await state?.text();
  } catch {
    return undefined; // A private window keeps nothing.
  }
}

/* A worker that was here already is asked for what it no longer has. */
function putBack(worker) {
  return new Promise((resolve) => {
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = resolve;
    worker.postMessage("", [port2]);
  });
}

/* Until the worker has everything, or gave up. */
function arrival({ installing, waiting, active }) {
  const worker = installing ?? waiting ?? active;
  return new Promise((resolve) => {
    const look = () => ["activated", "redundant"].includes(worker.state) && resolve();
    worker.addEventListener("statechange", look);
    look();
  });
}
