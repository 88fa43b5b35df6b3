/* The finder of a page that just arrived: readable, light, and quiet. At the first touch, or when
   the address holds a question, the rest comes; what someone did meanwhile is done again then. */

import { failed } from "../../finder/renew.mjs";

const FIRST = ["pointerdown", "focusin"];
const KEPT = ["click", "change", "input", "submit"];
const ASKING = "form, .sk-finder__tools, .sk-choices, .sk-finder__more";

export default class Finder {
  #waiting = [];

  constructor(element) {
    this.element = element;
    this.keep = (event) => this.#keep(event);
    for (const kind of FIRST) element.addEventListener(kind, () => this.#start(), { once: true });
    for (const kind of KEPT) element.addEventListener(kind, this.keep);
    this.#catchUp();
    if (location.search) this.#start();
    // Now, and not when the rest comes: by then someone may have scrolled on.
    else if (history.state?.y) scrollTo(0, history.state.y);
  }

  /* Someone may be quicker than this script. */
  #catchUp() {
    if (this.element.querySelector("details[open] > template")) this.#start();
    for (const target of this.element.querySelectorAll("input")) {
      if (target.value !== target.defaultValue) this.#keep({ target, type: "input" });
      if (target.checked !== target.defaultChecked) this.#keep({ target, type: "change" });
    }
  }

  #keep(event) {
    const target = event.target.closest("summary, .sk-card") ? null : event.target;
    if (!target?.closest(ASKING)) return;
    if (event.type === "submit" || target.closest("a, button")) event.preventDefault();
    this.#waiting.push([target, event.type]);
    this.#start();
  }

  async #start() {
    if (this.started) return;
    this.started = true;
    try {
      const { Finding } = await import("./finding.mjs");
      for (const kind of KEPT) this.element.removeEventListener(kind, this.keep);
      new Finding(this.element);
      for (const [target, kind] of this.#waiting) repeat(target, kind);
    } catch (error) {
      delete this.element.dataset.started;
      failed(this.element, error);
    }
  }
}

function repeat(target, kind) {
  if (kind === "click") target.closest("a, button")?.click();
  else target.dispatchEvent(new Event(kind, { bubbles: true, cancelable: true }));
}
