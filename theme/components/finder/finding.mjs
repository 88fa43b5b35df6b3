/* What is asked stands in the address, what is found follows from it. Data are fetched when
   someone asks something. */

import { MapData } from "../../finder/data.mjs";
import { Engine } from "../../finder/engine.mjs";
import { failed, settled } from "../../finder/renew.mjs";
import { nothing, read, toggle, write } from "../../finder/state.mjs";
import { Announcer, say, unpack } from "../../finder/words.mjs";
import { Chips } from "../chips/chips.mjs";
import { FilterDialog } from "../filter-dialog/filter-dialog.mjs";
import { Filters } from "../filters/filters.mjs";
import { Results } from "../results/results.mjs";
import { SearchField } from "../search-field/search-field.mjs";
import { Shortcuts } from "../shortcuts/shortcuts.mjs";

const PATIENCE = 300;
const CHOOSE = "#kies=";

export class Finding {
  #run = 0;
  #ready;
  #query;

  constructor(element) {
    this.element = element;
    this.part = (selector) => element.querySelector(selector);
    this.data = new MapData(element.dataset.folder);
    this.title = this.part("#resultaten");
    this.count = this.part(".sk-finder__count");
    this.announcer = new Announcer(this.part("[role=status]"));
    this.#buildParts();
    this.#listen();
    history.scrollRestoration = "manual";
    if (location.hash.startsWith(CHOOSE)) this.#reach(location.hash.slice(CHOOSE.length).split(","));
    if (location.search) this.#arrive();
  }

  /* Someone comes to choose: the link says from which groups. */
  #reach(facets) {
    history.replaceState(history.state, "", location.pathname + location.search);
    this.filters.reach(facets);
    if (this.dialog.isOnPhone) this.dialog.open();
  }

  #buildParts() {
    const change = (update) => this.#change(update);
    this.filters = new Filters(this.part(".sk-filters"), {
      change,
      explain: () => this.data.explanations(),
    });
    this.search = new SearchField(this.part(".sk-search-field"), {
      focused: () => this.#load().catch(() => {}),
      typing: () => this.announcer.wait(),
      typed: (q) => this.#change((state) => ({ ...state, q }), { words: true, typing: true }),
      submitted: (q) => this.#change((state) => ({ ...state, q }), { words: true, focus: "title" }),
      suggest: (text) => this.#words().then((query) => query.suggest(text)),
      picked: (suggestion) => this.#picked(suggestion),
    });
    this.chips = new Chips(this.part(".sk-finder__chosen"), {
      remove: change,
      clear: () => this.#clear(),
      last: this.search.input,
    });
    this.shortcuts = new Shortcuts(this.part(".sk-finder__shortcuts"), ({ facet, term, q }) => {
      this.#change((state) => ({ ...ticked(state, { facet, term }), q: q ?? state.q }), { focus: "title" });
    });
    this.dialog = new FilterDialog(this.part("[data-dialoog]"), {
      opener: this.part(".sk-finder__open"),
      form: this.filters.form,
      shown: () => this.#focusTitle(),
      clear: () => this.#clear(),
    });
    this.results = new Results(this.part(".sk-finder__found"), {
      more: () => this.#change((state) => ({ ...state, p: state.p + 1 }), { focus: "more", stay: true }),
      unfold: (kind) =>
        this.#change((state) => ({ ...state, apart: flipped(state.apart, kind) }), { stay: true }),
    });
  }

  #listen() {
    this.sort = this.part("[name=sort]");
    this.sort.addEventListener("change", () => {
      this.#change((state) => ({ ...state, sort: this.sort.value }));
    });
    addEventListener("popstate", () => this.#arrive());
    for (const moment of ["scrollend", "pagehide"]) addEventListener(moment, () => this.#rememberPlace());
  }

  /* Columns and engine, once. */
  #load() {
    this.#ready ??= this.data.columns().then((columns) => {
      this.columns = columns;
      this.engine = new Engine(columns);
      this.terms = new Map([...columns.facets].map(([facet, { terms }]) => [facet, terms]));
    });
    this.#ready.catch(() => (this.#ready = undefined));
    return this.#ready;
  }

  /* What reads typed words, once. */
  #words() {
    const { zoeken } = this.element.dataset;
    this.#query ??= import("../../finder/query.mjs").then(({ Query }) => new Query(zoeken));
    this.#query.catch(() => (this.#query = undefined));
    return this.#query;
  }

  /* Someone comes with an address: a link, a reload, or back. */
  #arrive() {
    if (/[?&]q=./.test(location.search)) this.#words();
    return this.#show(() => {
      const { state, gone } = read(location.search, this.terms);
      this.#note("[data-weg]", gone.join(", "));
      return state;
    }, { place: history.state?.y ?? 0 });
  }

  #change(update, how = {}) {
    return this.#show(() => {
      const before = (how.words ? this.question : this.state) ?? read(location.search, this.terms).state;
      const after = update(before);
      if (!how.stay) after.p = 1;
      this.#toAddress(location.pathname + write(after, this.terms), how);
      return after;
    }, how);
  }

  /* A step in the history per choice; typing, more of the same and the dialog have none. */
  #toAddress(address, how) {
    if (how.typing || how.focus === "more" || this.dialog.isOpen) {
      history.replaceState(history.state, "", address);
    } else if (address !== location.pathname + location.search) {
      this.#rememberPlace();
      history.pushState(null, "", address);
    }
  }

  async #show(next, how) {
    const run = ++this.#run;
    const slow = setTimeout(() => this.#busy(true), PATIENCE);
    try {
      await this.#load();
      const question = (this.question = this.state = next());
      const words = question.q && (await this.#words());
      const answer = await (words && words.ask(question, this.columns, this.filters.terms, how.typing));
      const state = answer?.meant?.reduce(ticked, { ...question, q: "" }) ?? question;
      const found = this.engine.find(state, answer?.scores);
      const cards = await this.#cards(Results.wanted(state, found));
      if (!found.results.length) await this.#prepareZero();
      if (run === this.#run) this.#render(state, found, cards, answer, how);
    } catch (error) {
      const counts = () => run === this.#run;
      if (counts()) await failed(this.element, error, counts);
    } finally {
      clearTimeout(slow);
      if (run === this.#run) this.#busy(false);
    }
  }

  async #cards(wanted) {
    const lists = await Promise.all(Object.values(wanted).map((numbers) => this.data.cards(numbers)));
    return Object.fromEntries(Object.keys(wanted).map((kind, i) => [kind, lists[i]]));
  }

  async #prepareZero() {
    const { Zero } = await import("../zero/zero.mjs");
    this.zero ??= new Zero(this.part("template[data-nul]"), (update, how) => this.#change(update, how));
  }

  #render(state, found, cards, answer, how) {
    this.state = state;
    const { q } = this.question;
    const total = found.results.length;
    const chosen = this.filters.chosen(state);
    delete this.element.dataset.failed;
    document.documentElement.classList.remove("sk-arriving");
    this.results.show(state, found, cards, answer?.mark ?? null);
    this.filters.show(state, found.counts);
    if (!how.typing) this.search.show(q);
    this.chips.show(chosen);
    this.shortcuts.show(state, found.counts, answer?.named ?? []);
    this.zero?.show(state, found, { chosen, answer, terms: this.terms });
    this.#showTools(state, found, chosen.length, !total && !answer?.crisis);
    this.#note("[data-correctie]", answer?.correction?.to);
    this.#note("[data-letterlijk]", answer?.meant && q);
    this.part("[data-letterlijk]").href = write({ ...this.question, q: `"${q}"` }, this.terms);
    if (answer?.crisis) this.crisis ??= unpack(this.part("template[data-nood]"));
    if (this.crisis) this.crisis.hidden = !answer?.crisis;
    this.announcer.say(this.count.textContent, !total && !how.typing);
    this.#settle(how);
  }

  /* Of nothing there is no number to tell and no order to choose; but who should talk to somebody
     does not read that there is nothing. */
  #showTools(state, { results: { length: total }, elsewhere }, asked, isNothing) {
    this.title.textContent = say(this.title, isNothing ? 0 : 2);
    this.count.hidden = this.sort.parentElement.hidden = isNothing;
    this.count.textContent = say(this.count, total) + (elsewhere ? this.count.dataset.elders.replace("{n}", elsewhere) : "");
    this.dialog.show(total);
    const open = this.part(".sk-finder__open span");
    open.textContent = say(open, asked);
    const near = this.sort.querySelector("[value=dichtbij]");
    near.dataset.uit ??= near.textContent;
    near.disabled = !state.chosen.has("wijk");
    near.textContent = near.disabled ? near.dataset.uit : near.dataset.aan;
    this.sort.value = near.disabled && state.sort === near.value ? "best" : state.sort;
  }

  #note(selector, words) {
    const note = this.part(selector);
    note.hidden = !words;
    note.textContent = say(note, 0, words);
  }

  #settle({ focus, place }) {
    settled();
    if (place !== undefined) scrollTo(0, place);
    if (focus === "title") this.#focusTitle();
    if (focus === "more") this.results.focusPage(this.state.p);
  }

  #picked({ kind, text, id, offer }) {
    if (kind === "naam") {
      location.href = `${this.element.dataset.aanbod}${this.columns.ids[offer]}/`;
      return;
    }
    const q = kind === "wens" ? "" : text;
    this.#change((state) => ({ ...(q ? state : toggle(state, "wens", id, true)), q }), { words: true, focus: "title" });
  }

  #clear() {
    this.filters.form.reset();
    this.#change(({ q, sort }) => ({ ...nothing(), q, sort }));
  }

  #focusTitle() {
    this.title.focus();
    this.title.scrollIntoView();
  }

  #busy(on) {
    this.element.setAttribute("aria-busy", on);
    if (!on) return;
    this.count.hidden = false;
    this.count.textContent = this.count.dataset.bezig;
  }

  #rememberPlace() {
    history.replaceState({ ...history.state, y: scrollY }, "");
  }
}

const ticked = (state, { facet, term }) => toggle(state, facet, term, true);

function flipped(kinds, kind) {
  const after = new Set(kinds);
  if (!after.delete(kind)) after.add(kind);
  return after;
}
