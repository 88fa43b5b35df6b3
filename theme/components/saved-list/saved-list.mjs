/* The list someone keeps on this device, or that someone else sent. From it comes the sheet to hand
   over. Notes and titles stay here: a link holds the ids and nothing else. */

import { compared, saved, watch } from "../../finder/kept.mjs";
import { MapData } from "../../finder/data.mjs";
import { letter, notes } from "../../finder/notes.mjs";
import { setReach } from "../../finder/reach.mjs";
import { failed, settled } from "../../finder/renew.mjs";
import { say } from "../../finder/words.mjs";
import { Sheet } from "../sheet/sheet.mjs";
import { ofCard } from "./card.mjs";
import { grow, write } from "./growing.mjs";
import { Share } from "./share.mjs";

export default class SavedList {
  constructor(element) {
    this.element = element;
    this.part = (selector) => element.querySelector(selector);
    this.data = new MapData(element.dataset.folder);
    this.letter = [this.part("#kop"), this.part("#groet")];
    this.sheet = new Sheet(element);
    this.share = new Share(element);
    this.title = this.part("h1").textContent;
    this.#listen();
    this.#showLetter();
    this.#start();
  }

  /* Ids in the address: someone else's list. Some mail programs write its commas as %2C. */
  get #shared() {
    const inHash = isContent() ? [] : location.hash.slice(1).split(/,|%2C/i).filter(Boolean);
    return [...new Set([...inHash, ...new URLSearchParams(location.search).getAll("id")])];
  }

  async #start() {
    const shared = this.#shared;
    this.isShared = shared.length > 0;
    const wanted = (this.ids = this.isShared ? shared : saved.ids);
    try {
      const told = await this.#told(wanted);
      if (this.ids !== wanted) return;
      Object.assign(this, told);
      if (!this.isShared) this.#forgetSensitive();
      this.#show();
      settled();
    } catch (error) {
      await failed(this.element, error);
    }
  }

  /* What is told of these, and of which this map knows nothing. What is sensitive leaves no trace. */
  async #told(ids) {
    if (!ids.length) return { offers: [], unknown: [] };
    const columns = await this.data.columns();
    const open = ids.filter((id) => columns.number(id) !== undefined);
    const numbers = open.map((id) => columns.number(id));
    const [facts, cards] = await Promise.all([this.data.facts(numbers), this.data.cards(numbers)]);
    const found = new Map(
      open.map((id, i) => [
        id,
        { name: columns.names[numbers[i]], ...facts[i], ...ofCard(cards[i], facts[i].kaart_erbij) },
      ]),
    );
    const ended = open.length < ids.length ? await this.data.file("gestopt") : [];
    for (const [id, offer] of ended) found.set(id, { ...offer, isEnded: true });
    const told = ids.filter((id) => found.has(id)).map((id) => ({ id, ...found.get(id) }));
    return {
      offers: told.filter(({ gevoelig }) => !gevoelig),
      unknown: ids.filter((id) => !found.has(id)),
    };
  }

  #forgetSensitive() {
    const kept = [...idsOf(this.offers), ...this.unknown];
    const sensitive = this.ids.filter((id) => !kept.includes(id));
    if (sensitive.length) this.#forget(sensitive);
  }

  /* Only what this map knows to be sensitive, or what someone takes away: of what it does not know,
     another tab or a newer map may know more. */
  #forget(ids) {
    for (const id of ids) notes.set(id, "");
    this.#save(saved.ids.filter((id) => !ids.includes(id)));
  }

  /* What one can still go to: all that is handed over. */
  get #open() {
    return this.offers.filter(({ isEnded }) => !isEnded);
  }

  #listen() {
    const click = (selector, act) => this.part(selector).addEventListener("click", act);
    click("[data-print]", () => print());
    click("[data-overnemen]", () => this.#takeOver());
    click("[data-wis]", () => this.#wipe());
    click("[data-onbekend] button", () => this.#removeUnknown());
    click("[data-ongedaan] button", () => this.undo());
    for (const field of this.letter) {
      field.addEventListener("input", () => letter.set(field.id, field.value));
    }
    this.element.addEventListener("input", ({ target }) => {
      grow(target);
      this.#tellRefused();
    });
    addEventListener("hashchange", ({ oldURL }) => this.#moved(oldURL));
    addEventListener("beforeprint", () => this.#fillSheet());
    watch(this.element, () => this.#follow());
  }

  /* To another list; or to the content of this page, and then the address still says whose list. */
  #moved(from) {
    if (isContent()) history.replaceState(null, "", from);
    else this.#start();
  }

  /* What another tab changed; what was changed here stands here already. */
  #follow() {
    if (this.isShared || saved.failed) return;
    if (String(this.ids) !== String(saved.ids)) this.#start();
    else this.#showNotes();
  }

  get address() {
    return new URL(`#${idsOf(this.#open)}`, location.origin + location.pathname).href;
  }

  #show() {
    const unknown = this.isShared ? 0 : this.unknown.length;
    const count = this.offers.length + unknown;
    this.part("h1").textContent = this.isShared ? this.part("h1").dataset.vanAnder : this.title;
    this.part("[data-ongedaan]").hidden = true;
    this.#status(count);
    this.part("[data-leeg]").hidden = count > 0;
    this.part("[data-lijst]").hidden = !this.offers.length;
    this.#showUnknown(unknown);
    this.part("[data-overnemen]").hidden = !this.isShared;
    for (const way of ["[data-print]", "[data-deel]"]) this.part(way).hidden = !this.#open.length;
    this.part("[data-print]").classList.toggle("sk-button--line", this.isShared);
    this.part("[data-wis]").parentElement.parentElement.hidden = this.isShared;
    this.part("ol").replaceChildren(...this.offers.map((offer, i) => this.#item(offer, i)));
    this.share.show(this.address);
    this.#showCompare(idsOf(this.#open));
  }

  /* No more than fit beside each other. */
  #showCompare(ids) {
    const link = this.part("[data-vergelijk]");
    link.hidden = ids.length < 2 || ids.length > compared.most;
    link.search = new URLSearchParams(ids.map((id) => ["id", id]));
  }

  #status(count) {
    const status = this.part("[role=status]");
    const { gedeeldGeen: geen, gedeeldMeer: meer } = status.dataset;
    const words = this.isShared ? { dataset: { geen, meer } } : status;
    status.textContent = say(words, count);
  }

  #showUnknown(count) {
    const line = this.part("[data-onbekend]");
    line.hidden = !count;
    line.firstElementChild.textContent = say(line.firstElementChild, count);
  }

  #item(offer, place) {
    const item = this.part("template[data-stuk]").content.firstElementChild.cloneNode(true);
    const link = item.querySelector("h2 a");
    link.textContent = offer.name;
    link.href = `../aanbod/${offer.id}/`;
    item.querySelector(".sk-card__warning").textContent = offer.let_op;
    const facts = item.querySelector(".sk-facts");
    if (offer.toelichting) facts.querySelector("span").textContent = offer.toelichting;
    else facts.replaceChildren();
    facts.prepend(offer.feiten?.cloneNode(true) ?? "");
    setReach(item.querySelector(".sk-saved__way"), offer.bereik);
    this.#note(item.querySelector("label"), offer);
    this.#button(item.querySelector("[data-hoger]"), offer, () => this.#raise(place), place > 0);
    this.#button(item.querySelector("[data-weg]"), offer, () => this.#remove(offer), true);
    return item;
  }

  #note(label, { id, name }) {
    if (this.isShared) label.remove();
    label.querySelector("[data-bij]").textContent = `bij ${name}`;
    const field = label.querySelector("textarea");
    write(field, notes.get(id));
    field.addEventListener("input", () => notes.set(id, field.value));
  }

  #showNotes() {
    this.element.querySelectorAll("ol textarea").forEach((field, place) => {
      const note = notes.get(this.offers[place].id);
      if (field.value !== note) write(field, note);
    });
  }

  #showLetter() {
    for (const field of this.letter) write(field, letter.get(field.id) || field.defaultValue);
  }

  #button(button, { name }, act, applies) {
    if (!applies || this.isShared) button.remove();
    button.setAttribute("aria-label", say(button, 0, name));
    button.addEventListener("click", act);
  }

  #raise(place) {
    const offers = [...this.offers];
    offers.splice(place - 1, 0, ...offers.splice(place, 1));
    this.#keep(offers);
    const raised = this.part("ol").children[place - 1];
    (raised.querySelector("[data-hoger]") ?? raised.querySelector("a")).focus();
  }

  #remove(offer) {
    this.#undoable(2, offer.name, () => {
      notes.set(offer.id, "");
      this.#keep(this.offers.filter((other) => other !== offer));
    });
  }

  #removeUnknown() {
    this.#undoable(1, "", () => this.#forget(this.unknown.splice(0)));
  }

  #wipe() {
    this.#undoable(0, "", () => {
      notes.all = {};
      letter.all = {};
      Object.assign(this, { offers: [], unknown: [] });
      this.#save([]);
    });
  }

  /* What goes away can come back until the page is left; `say` knows the sentence by its number. */
  #undoable(number, name, act) {
    const { ids, offers, unknown: [...unknown] } = this;
    const before = [notes.all, letter.all];
    const line = this.part("[data-ongedaan]");
    act();
    this.#showLetter();
    this.undo = () => {
      [notes.all, letter.all] = before;
      this.#showLetter();
      Object.assign(this, { offers, unknown });
      this.#save([...ids, ...saved.ids]);
      this.part("h1").focus();
    };
    const sentence = line.querySelector("span");
    sentence.textContent = say(sentence, number, name);
    line.hidden = false;
    line.focus();
  }

  /* At once: what is told is already here. What is not shown stays as it is. */
  #keep(offers) {
    const shown = idsOf(this.offers);
    const others = saved.ids.filter((id) => !shown.includes(id));
    this.offers = offers;
    this.#save([...idsOf(offers), ...others]);
  }

  #save(ids) {
    this.ids = [...new Set(ids)];
    this.#show();
    saved.ids = this.ids;
    this.#tellRefused();
  }

  /* A browser may be full, or keep nothing at all. */
  #tellRefused() {
    const failed = [saved, notes, letter].some((each) => each.failed);
    this.part("[data-niet-bewaard]").hidden = !failed;
  }

  #takeOver() {
    saved.ids = [...new Set([...saved.ids, ...idsOf(this.offers)])];
    this.#tellRefused();
    if (saved.failed) return;
    history.replaceState(null, "", location.pathname);
    this.#start();
    this.part("h1").focus();
  }

  #fillSheet() {
    const note = ({ id }) => (this.isShared ? "" : notes.get(id));
    const [title, words] = this.letter.map(({ value }) => value);
    this.sheet.fill(this.#open, { title, words, note, address: this.address });
  }
}

const idsOf = (offers) => offers.map(({ id }) => id);

/* Whether the address leads to the content of this page, as the first link on it does. */
const isContent = () => location.hash === `#${document.querySelector("main").id}`;
