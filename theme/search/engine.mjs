/**
 * The search of the map in the browser: `new SearchEngine('/zoeken/')`, then `search(text)`.
 * It fetches nothing before `ready()` or the first question, answers any text without throwing,
 * and rejects only with a `SearchError` when its files cannot be had.
 */

import { words } from "./analysis.mjs";
import { SearchError, SearchIndex } from "./index.mjs";
import { named } from "./named.mjs";
import { answer } from "./query.mjs";
import { suggestions } from "./suggestions.mjs";

export { SearchError };

const LONGEST_QUESTION = 500;
const WORD = /[\p{L}\p{M}\p{N}@'’]+/gu;

export class SearchEngine {
  #base;
  #fetch;
  #opened = null;
  #index = null;

  /** `base` is the address of the folder with the files of the search. */
  constructor(base, fetch = (...args) => globalThis.fetch(...args)) {
    this.#base = String(base).replace(/\/?$/, "/");
    this.#fetch = fetch;
  }

  /** Fetches what every question needs; call it at the first focus of the search field. */
  async ready() {
    await this.#open();
  }

  /**
   * `{ hits: [[offer, score], ...], words, correction: null | { from, to }, ignored, crisis }`:
   * offers by position among the findable ones, best first; `words` is for `mark`; `crisis`: whoever
   * asks this should talk to somebody now. `offers` is the stamp of the offers that the page knows:
   * with another one, positions would mean other offers.
   */
  async search(text, { prefix = true, limit = Infinity, offers } = {}) {
    const index = await this.#open();
    if (offers !== undefined && offers !== index.offers)
      throw new SearchError("outdated", `index.json is of offers ${index.offers}, not ${offers}`);
    const found = await answer(index, question(text), prefix);
    const said = ` ${words(question(text)).join(" ")} .`;
    const crisis = index.crisis.some((phrase) => said.includes(phrase));
    return { ...found, hits: found.hits.slice(0, limit), crisis };
  }

  /** `[{ kind: 'naam' | 'wens' | 'woord', text, ... }]`: names and wishes with `offer` or `id`. */
  async suggest(text, limit = 8) {
    return suggestions(await this.#open(), question(text), limit);
  }

  /** Of `terms`, each with a `facet` and a `label`: those that the text names, and those it means. */
  async named(text, terms) {
    const { analysis, also } = await this.#open();
    return named(analysis, question(text), terms, also);
  }

  /** The text in pieces, `[[piece, isMatch], ...]`, for the `words` that an answer gave. */
  mark(text, stems) {
    const wanted = new Set(stems);
    const pieces = [];
    let end = 0;
    for (const { 0: word, index: start } of text.matchAll(WORD)) {
      if (!this.#index || !words(word).some((part) => wanted.has(this.#index.analysis.stem(part))))
        continue;
      if (start > end) pieces.push([text.slice(end, start), false]);
      end = start + word.length;
      pieces.push([word, true]);
    }
    if (end < text.length || !pieces.length) pieces.push([text.slice(end), false]);
    return pieces;
  }

  #open() {
    if (!this.#opened) {
      this.#opened = SearchIndex.open((file, request) => this.#read(file, request));
      this.#opened.then((index) => (this.#index = index)).catch(() => (this.#opened = null));
    }
    return this.#opened;
  }

  async #read(file, request) {
    const address = this.#base + file;
    let response;
    try {
      response = await this.#fetch(address, request);
    } catch (cause) {
      throw new SearchError("unreachable", `${address} cannot be fetched`, { cause });
    }
    if (!response.ok) throw new SearchError("unreachable", `${address} answers ${response.status}`);
    try {
      return await response.json();
    } catch (cause) {
      throw new SearchError("broken", `${address} is no JSON`, { cause });
    }
  }
}

function question(text) {
  return String(text ?? "").slice(0, LONGEST_QUESTION);
}
