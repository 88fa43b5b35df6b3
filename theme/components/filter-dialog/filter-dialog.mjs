/* The filters where a screen has no room for them beside the list: the form moves into a full-height
   dialog while it is open. Back and Esc close it; back also undoes what was chosen in it, because the
   address goes back too. */

import { say, unpack } from "../../finder/words.mjs";

export class FilterDialog {
  #total = 0;

  /* `template` holds the dialog; most visitors with a large screen never need it. */
  constructor(template, { opener, form, shown, clear }) {
    this.template = template;
    this.opener = opener;
    this.form = form;
    this.home = form.parentElement;
    this.on = { shown, clear };
    opener.hidden = !self.HTMLDialogElement;
    opener.addEventListener("click", () => this.open());
    addEventListener("popstate", () => this.#wentBack());
    addEventListener("resize", () => this.isOpen && !this.isOnPhone && this.#close());
  }

  get isOpen() {
    return this.dialog?.open ?? false;
  }

  show(total) {
    this.#total = total;
    if (this.dialog) this.shower.textContent = say(this.shower, total);
  }

  /* A screen with room for the filters has no button for them. */
  get isOnPhone() {
    return this.opener.offsetWidth > 0;
  }

  open() {
    this.#build();
    this.address = location.href;
    const state = { ...history.state, y: scrollY };
    history.replaceState(state, "");
    history.pushState(state, "");
    this.body.append(this.form);
    document.documentElement.classList.add("sk-still");
    this.dialog.showModal();
  }

  #build() {
    if (this.dialog) return;
    this.dialog = unpack(this.template);
    const part = (selector) => this.dialog.querySelector(selector);
    this.body = part(".sk-filter-dialog__body");
    this.shower = part("[data-toon]");
    part(".sk-filter-dialog__close").addEventListener("click", () => this.#close());
    part("[data-wis]").addEventListener("click", () => this.on.clear());
    this.shower.addEventListener("click", () => this.#close("show"));
    this.dialog.addEventListener("close", () => this.#closed());
    if (this.#total) this.show(this.#total);
  }

  /* Our own step back comes late: by then someone may have opened the dialog again. */
  #wentBack() {
    if (this.stepping) this.stepping = false;
    else if (this.isOpen) this.#close("back");
  }

  #close(why = "") {
    this.why = why;
    this.dialog.close();
  }

  #closed() {
    document.documentElement.classList.remove("sk-still");
    this.home.append(this.form);
    // Nothing chosen: take the extra step in the history away, so back does what it should.
    if (this.why !== "back" && location.href === this.address) {
      this.stepping = true;
      history.back();
    }
    if (this.why === "show") this.on.shown();
    else this.opener.focus();
    this.why = "";
  }
}
