/* Save and compare, on a card or on the page of an offer. */

import { compared, saved, watch } from "../../finder/kept.mjs";

export default class Acties {
  constructor(element) {
    this.id = element.dataset.id;
    this.button = element.querySelector(".sk-acties__save");
    this.box = element.querySelector(".sk-check__box");
    this.name = this.box.getAttribute("aria-label").replace(/^\S+ /, "");
    this.button.addEventListener("click", () => {
      saved.toggle(this.id);
      if (saved.failed) this.#tell("mislukt");
    });
    this.box.addEventListener("change", () => {
      compared.toggle(this.id);
      showTray(this);
    });
    watch(element, () => this.show());
    // Someone may tick before this script comes.
    if (this.box.checked && !compared.has(this.id)) compared.toggle(this.id);
    this.show();
    if (compared.ids.length) showTray(this);
  }

  show() {
    const isSaved = saved.has(this.id);
    this.button.setAttribute("aria-pressed", isSaved);
    this.#tell(isSaved ? "bewaard" : "bewaar");
    this.box.checked = compared.has(this.id);
    this.box.disabled = compared.full && !this.box.checked;
  }

  #tell(what) {
    const word = this.button.dataset[what];
    this.button.setAttribute("aria-label", `${word} ${this.name}`);
    this.button.lastChild.textContent = word;
  }
}

/* Most visitors never compare: the tray is fetched by who does. */
const showTray = (acties) => import("../tray/tray.mjs").then(({ Tray }) => Tray.show(acties));
