/* The sheet to hand over (meegeefblad): the list for one person, in large letters on paper. */

export class Sheet {
  constructor(element) {
    this.element = element.querySelector(".sk-sheet");
    this.part = (selector) => this.element.querySelector(selector);
    this.template = element.querySelector("template[data-regel]");
  }

  /* `note(offer)` is what someone wrote at it; `draw(svg, text)` draws a QR code. */
  fill(offers, { title, words, note, address, draw }) {
    this.part(".sk-sheet__title").textContent = title;
    this.part(".sk-sheet__words").textContent = words;
    const today = new Intl.DateTimeFormat("nl-NL", { dateStyle: "long" }).format(new Date());
    this.part("[data-vandaag]").textContent = today;
    this.part("ol").replaceChildren(...offers.map((offer) => this.#row(offer, note(offer), draw)));
    draw(this.part(".sk-sheet__phone .sk-qr"), address);
  }

  #row(offer, note, draw) {
    const row = this.template.content.firstElementChild.cloneNode(true);
    const put = (selector, text) => (row.querySelector(selector).textContent = text);
    put(".sk-sheet__name", offer.name);
    put(".sk-sheet__warning", offer.let_op);
    put(".sk-sheet__short", offer.kort);
    put("[data-wanneer]", offer.wanneer.join("\n"));
    put("[data-waar]", offer.waar.join(", "));
    put("[data-kosten]", offer.kosten.join("\n"));
    put("[data-voorwaarden]", offer.voorwaarden.join("\n"));
    put(".sk-sheet__note", note);
    put(".sk-sheet__checked", offer.gecontroleerd);
    if (offer.bereik) this.#reach(row, offer.bereik, put);
    draw(row.querySelector(".sk-qr"), new URL(`../aanbod/${offer.id}/`, location.href).href);
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
