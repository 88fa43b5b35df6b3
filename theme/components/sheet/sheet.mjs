/* The sheet to hand over (meegeefblad): the list for one person, in large letters on paper. */

import { drawQr } from "../../finder/qr.mjs";
import { typed } from "../../finder/reach.mjs";

export class Sheet {
  constructor(element) {
    this.element = element.querySelector(".sk-sheet");
    this.part = (selector) => this.element.querySelector(selector);
    this.template = element.querySelector("template[data-regel]");
  }

  /* `note(offer)` is what someone wrote at it. */
  fill(offers, { title, words, note, address }) {
    document.body.classList.add("sk-has-sheet");
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
    // On paper nobody can tap for what a card leaves out: which hours, and what the price is for.
    const when = row.querySelector("[data-fact=wanneer]").lastChild;
    if (offer.wanneer.length) when.textContent = offer.wanneer.join("\n");
    const prices = row.querySelector("[data-fact=kosten] .sk-saved__more");
    prices.textContent = [prices.textContent, offer.kosten_uitleg].filter(Boolean).join("\n");
    put(".sk-sheet__more", [...offer.erbij, ...offer.voorwaarden, offer.gecontroleerd].join(" "));
    put(".sk-sheet__note", note);
    if (offer.bereik.length) reach(row, offer);
    return row;
  }
}

/* Instead of the phone line, which stands there for offers that nobody can reach. */
function reach(row, { bereik: [first, ...others], opnemen }) {
  const place = row.querySelector(".sk-sheet__reach");
  const [tel, small] = place.children;
  if (first.icoon === "phone") {
    tel.querySelector("b").textContent = first.papier;
    small.textContent = first.algemeen;
  } else {
    const general = small.cloneNode();
    small.textContent = typed(first.papier);
    general.textContent = first.algemeen;
    place.replaceChildren(small, general);
  }
  const ways = others.map(({ papier, algemeen }) => [typed(papier), algemeen].filter(Boolean).join(", "));
  row.querySelector(".sk-sheet__ways").textContent = [...ways, opnemen].filter(Boolean).join(" \u00b7 ");
}
