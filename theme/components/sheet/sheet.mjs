/* The sheet to hand over (meegeefblad): the list for one person, in large letters on paper. */

import { drawQr } from "../../finder/qr.mjs";

export class Sheet {
  constructor(element) {
    this.element = element.querySelector(".sk-sheet");
    this.part = (selector) => this.element.querySelector(selector);
    this.template = element.querySelector("template[data-regel]");
  }

  /* `note(offer)` is what someone wrote at it. */
  fill(offers, { title, words, note, address }) {
    this.part(".sk-sheet__title").textContent = title;
    this.part(".sk-sheet__words").textContent = words;
    const today = new Intl.DateTimeFormat("nl-NL", { dateStyle: "long" }).format(new Date());
    this.part("[data-vandaag]").textContent = today;
    this.part("ol").replaceChildren(...offers.map((offer) => this.#row(offer, note(offer))));
    drawQr(this.part(".sk-qr"), address);
  }

  #row(offer, note) {
    const row = this.template.content.firstElementChild.cloneNode(true);
    const put = (selector, text) => (row.querySelector(selector).textContent = text);
    put(".sk-sheet__name", offer.name);
    put(".sk-sheet__warning", offer.let_op);
    put(".sk-sheet__short", offer.kort);
    row.querySelector(".sk-sheet__facts").append(offer.feiten.cloneNode(true));
    // A card names the days; on paper nobody can tap for the hours.
    const when = row.querySelector("[data-fact=wanneer]").lastChild;
    if (offer.wanneer.length) when.textContent = offer.wanneer.join("\n");
    put(".sk-sheet__more", [...offer.erbij, ...offer.voorwaarden, offer.gecontroleerd].join(" "));
    put(".sk-sheet__note", note);
    if (offer.bereik) this.#reach(row, offer.bereik, put);
    return row;
  }

  /* Instead of the phone line, which stands there for offers that nobody can reach. */
  #reach(row, { icoon, papier }, put) {
    const calls = icoon === "phone";
    if (calls) put(".sk-sheet__tel b", papier);
    else row.querySelector(".sk-sheet__tel").remove();
    put(".sk-sheet__mail", calls ? "" : papier);
  }
}
