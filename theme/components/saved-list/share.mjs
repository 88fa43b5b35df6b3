/* A list on its way to someone else: a link with the ids and nothing more, to copy, to mail, or as a
   code for a camera. */

import { drawQr } from "../../finder/qr.mjs";
import { say } from "../../finder/words.mjs";

export class Share {
  constructor(element) {
    this.part = (selector) => element.querySelector(selector);
    this.panel = this.part("#delen");
    this.link = this.part("#link");
    this.opener = this.part("[data-deel]");
    const app = this.part("[data-app]");
    app.hidden = !navigator.share;
    app.addEventListener("click", () => navigator.share({ url: this.link.value }).catch(() => {}));
    this.opener.addEventListener("click", () => this.#toggle());
    this.part("[data-kopieer]").addEventListener("click", ({ target }) => this.#copy(target));
  }

  show(address = this.link.value) {
    this.link.value = address;
    const mail = this.part("[data-mail]");
    const { onderwerp, tekst: meer } = mail.dataset;
    const body = say({ dataset: { meer } }, 0, address);
    mail.href = `mailto:?subject=${encodeURIComponent(onderwerp)}&body=${encodeURIComponent(body)}`;
    if (!this.panel.hidden) drawQr(this.part("#delen .sk-qr"), address);
  }

  #toggle() {
    this.panel.hidden = !this.panel.hidden;
    this.opener.setAttribute("aria-expanded", !this.panel.hidden);
    if (this.panel.hidden) return;
    this.show();
    this.part("#delen-kop").focus();
  }

  /* A browser may refuse, or know no clipboard: then the link is selected, and one is told how. */
  async #copy(button) {
    const status = this.part("#delen [role=status]");
    try {
      await navigator.clipboard.writeText(this.link.value);
      button.textContent = button.dataset.klaar;
      status.textContent = "";
    } catch {
      this.link.focus();
      this.link.select();
      status.textContent = status.dataset.mislukt;
    }
  }
}
