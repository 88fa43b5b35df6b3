/* The filters on a phone: the form moves into a full-height dialog while it is open. Back and Esc
   close it; back also undoes what was chosen in it, because the address goes back too. */

import { say } from "../../finder/words.mjs";

const WIDE = matchMedia("(min-width: 62rem)");

export class FilterDialog {
  constructor(template, { opener, form, shown, clear }) {
    template.replaceWith(template.content.firstElementChild);
    const dialog = (this.dialog = opener.closest(".sk-finder").querySelector("dialog"));
    this.opener = opener;
    this.form = form;
    this.home = form.parentElement;
    this.body = dialog.querySelector(".sk-filter-dialog__body");
    this.shower = dialog.querySelector("[data-toon]");
    opener.addEventListener("click", () => this.open());
    dialog.querySelector(".sk-filter-dialog__close").addEventListener("click", () => dialog.close());
    dialog.querySelector("[data-wis]").addEventListener("click", clear);
    this.shower.addEventListener("click", () => {
      this.shows = true;
      dialog.close();
    });
    dialog.addEventListener("close", () => this.#closed(shown));
    addEventListener("popstate", () => dialog.open && this.#close("back"));
    WIDE.addEventListener("change", () => dialog.open && dialog.close());
  }

  get isOpen() {
    return this.dialog.open;
  }

  show(total) {
    this.shower.textContent = say(this.shower, total);
  }

  open() {
    this.address = location.href;
    history.pushState({ ...history.state }, "");
    this.body.append(this.form);
    document.documentElement.classList.add("sk-still");
    this.dialog.showModal();
  }

  #close(why) {
    this.why = why;
    this.dialog.close();
  }

  #closed(shown) {
    document.documentElement.classList.remove("sk-still");
    this.home.append(this.form);
    // Nothing chosen: take the extra step in the history away, so back does what it should.
    if (this.why !== "back" && location.href === this.address) history.back();
    if (this.shows) shown();
    else this.opener.focus();
    this.why = "";
    this.shows = false;
  }
}
