/* Two to four offers beside each other. Their ids stand in the address, so a comparison can be
   linked, kept and printed. */

import { compared, saved } from "../../finder/kept.mjs";
import { MapData } from "../../finder/data.mjs";
import { setReach } from "../../finder/reach.mjs";
import { failed } from "../../finder/renew.mjs";
import { say } from "../../finder/words.mjs";

export default class Compare {
  constructor(element) {
    this.element = element;
    this.part = (selector) => element.querySelector(selector);
    this.data = new MapData(element.dataset.folder);
    this.rows = [...element.querySelectorAll("tbody tr")];
    this.contact = this.rows.pop();
    this.part("[data-verschillen]").addEventListener("change", () => this.#hideEqual());
    this.part("[data-print]").addEventListener("click", () => print());
    this.part("[data-bewaar]").addEventListener("click", () => this.#save());
    this.#wayBack();
    addEventListener("popstate", () => this.#start());
    this.#start();
  }

  async #start() {
    const asked = new URLSearchParams(location.search).getAll("id");
    try {
      const columns = await this.data.columns();
      const isOpen = (id) => columns.number(id) !== undefined;
      const wanted = [...new Set(asked.length ? asked : compared.ids)];
      const known = wanted.filter(isOpen);
      const facts = await this.data.facts(known.map((id) => columns.number(id)));
      const offers = known.map((id, i) => ({
        id,
        name: columns.names[columns.number(id)],
        ...facts[i],
        rijen: facts[i].rijen.map(([texts, kind]) => [texts.map(narrow), kind]),
      }));
      this.offers = offers.filter(({ gevoelig }) => !gevoelig).slice(0, compared.most);
      await this.#tellGone(wanted.filter((id) => !isOpen(id)));
      compared.ids = compared.ids.filter(isOpen);
      this.#address();
      this.#show();
    } catch (error) {
      await failed(this.element, error);
    }
  }

  /* What was chosen and is left out: by its name when it has stopped. What should leave no trace is
     still open, so it is not told. */
  async #tellGone(ids) {
    const ended = new Map(ids.length ? await this.data.file("gestopt") : []);
    const names = ids.filter((id) => ended.has(id)).map((id) => ended.get(id).name);
    const note = this.part("[data-weg]");
    const [stopped, removed] = note.querySelectorAll("p");
    const unknown = ids.length - names.length;
    note.hidden = !ids.length;
    stopped.textContent = names.length ? say(stopped, names.length, names.join(", ")) : "";
    removed.textContent = unknown ? say(removed, unknown) : "";
  }

  #address() {
    const ids = String(new URLSearchParams(this.offers.map(({ id }) => ["id", id])));
    history.replaceState(null, "", location.pathname + (ids && `?${ids}`));
  }

  #show() {
    const count = this.offers.length;
    this.part("[data-weinig]").hidden = count >= 2;
    this.part("[data-vergelijking]").hidden = count < 1;
    this.part("[data-uitleg]").hidden = count < 3;
    this.part(".sk-compare__tools .sk-check").hidden = count < 2;
    this.part("thead tr").replaceChildren(
      this.part("thead td"),
      ...this.offers.map((offer) => this.#heading(offer)),
    );
    this.rows.forEach((row, i) => this.#fill(row, this.offers.map((offer) => offer.rijen[i])));
    this.contact.replaceChildren(this.contact.firstElementChild, ...this.offers.map((o) => this.#contact(o)));
    this.#hideEqual();
    this.#showSaved();
  }

  #heading({ id, name, let_op }) {
    const cell = this.#clone("[data-kop]");
    const link = cell.querySelector("a");
    link.textContent = cell.abbr = name;
    link.href = `../aanbod/${id}/`;
    cell.querySelector(".sk-card__warning").textContent = let_op;
    const remove = cell.querySelector("button");
    remove.setAttribute("aria-label", say(remove, 0, name));
    remove.addEventListener("click", () => this.#remove(id));
    return cell;
  }

  /* Each value is its lines (none when nobody knows) and what it comes down to; equal values are
     said once. */
  #fill(row, values) {
    const lines = values.map(([texts]) => texts.join("\n"));
    const equal = values.length > 1 && lines.every((text) => text === lines[0]);
    row.toggleAttribute("data-gelijk", equal);
    const odd = equal ? -1 : oddOne(values.map(([, kind]) => kind));
    const others = new Set(values.flatMap(([texts], i) => (i === odd ? [] : texts)));
    const marked = (text, i) => i === odd && !others.has(text);
    const cells = equal
      ? [this.#same(values)]
      : values.map(([texts], i) => this.#cell(this.offers[i].name, texts, (text) => marked(text, i)));
    row.replaceChildren(row.firstElementChild, ...cells);
    row.toggleAttribute("data-niemand", !lines.some(Boolean));
  }

  #same(values) {
    const cell = document.createElement("td");
    cell.colSpan = values.length;
    cell.className = "sk-compare__same";
    const { dataset } = this.part("table");
    const [[texts]] = values;
    cell.append(dataset[values.length], ...broken(texts.length ? texts : [dataset.onbekend]));
    return cell;
  }

  /* Of a value that differs, only the lines that no other has are marked. */
  #cell(name, texts, isMarked) {
    const cell = this.#clone("[data-cel]");
    cell.firstElementChild.textContent = name;
    const value = document.createElement("span");
    if (texts.length) value.append(...broken(texts.map((text) => (isMarked(text) ? mark(text) : text))));
    else Object.assign(value, { textContent: this.part("table").dataset.onbekend, className: "sk-compare__unknown" });
    cell.append(value);
    return cell;
  }

  #contact({ name, bereik }) {
    const cell = this.#clone("[data-contact-cel]");
    cell.firstElementChild.textContent = name;
    setReach(cell.querySelector(".sk-compare__way"), bereik);
    return cell;
  }

  #remove(id) {
    this.offers = this.offers.filter((offer) => offer.id !== id);
    if (compared.has(id)) compared.toggle(id);
    this.#address();
    this.#show();
    const status = this.part("[role=status]");
    status.textContent = say(status, this.offers.length);
    this.part("h1").focus();
  }

  #hideEqual() {
    const only = this.part("[data-verschillen]").checked;
    const leftOut = `${only ? "[data-gelijk], " : ""}[data-als-bekend][data-niemand]`;
    for (const row of this.rows) row.hidden = row.matches(leftOut);
  }

  #save() {
    saved.ids = [...new Set([...saved.ids, ...this.offers.map(({ id }) => id)])];
    this.#showSaved();
  }

  #showSaved() {
    const all = this.offers.every(({ id }) => saved.has(id));
    const button = this.part("[data-bewaar]");
    const word = button.querySelector("span");
    word.textContent = word.dataset[all ? "aan" : saved.failed ? "mislukt" : "uit"];
    button.setAttribute("aria-pressed", all);
  }

  /* Back to the list as it was, when someone comes from there. */
  #wayBack() {
    const link = this.part("[data-terug]");
    if (document.referrer.startsWith(link.href)) link.href = document.referrer;
  }

  #clone(selector) {
    return this.part(`template${selector}`).content.firstElementChild.cloneNode(true);
  }
}

/* The place of the only known value that differs while all others agree; of two, neither is odd. */
function oddOne(kinds) {
  if (kinds.filter(Boolean).length < 3) return -1;
  return kinds.findIndex((kind, place) => {
    const others = new Set(kinds.filter((other, i) => other && i !== place));
    return kind && others.size === 1 && !others.has(kind);
  });
}

const mark = (text) => Object.assign(document.createElement("mark"), { textContent: text });

const broken = (texts) => texts.flatMap((text, i) => (i ? [document.createElement("br"), text] : [text]));

/* A cell may be narrower than a whole date or price. */
const narrow = (text) => text.replace(/([a-z])\u00a0(?=[a-z]|\d{4})/g, "$1 ");
