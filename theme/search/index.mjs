/**
 * The files that `generator/sociale_kaart/search/packing.py` wrote, fetched and unpacked.
 * A small map is one file; a large one adds shards, fetched when a question needs their lists.
 */

import { Analysis, words } from "./analysis.mjs";
import { Splitter } from "./compounds.mjs";

const SCHEMA = 7;
const DIGITS = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_";
const VALUES = new Map([...DIGITS].map((digit, value) => [digit.charCodeAt(0), value]));
const LEVELS = 8;
/** Fewer letters begin too many names to fetch. */
const SHORTEST_START = 3;

/**
 * Why there is no answer. `kind` is `unreachable` (no connection, or the server fails), `broken`
 * (a file is not what it should be) or `outdated` (the site was rebuilt under this page: reload).
 */
export class SearchError extends Error {
  name = "SearchError";

  constructor(kind, message, options) {
    super(message, options);
    this.kind = kind;
  }
}

export class SearchIndex {
  #read;
  #shards;
  /** `[[stem, ...], ...]`: those that were loaded. */
  phrases = [];
  #kept = new Set();
  #leads = new Map();
  #lists = new Map();
  #names;
  #nameShards;
  #pending = new Map();

  /** `read(file, request)` resolves to the parsed JSON of one file. */
  static async open(read) {
    // Asks the server whether it changed: a page never works with yesterday's index.
    const head = await read("index.json", { cache: "no-cache" });
    if (head && head.schema !== SCHEMA)
      throw new SearchError("outdated", `index.json has schema ${head.schema}, not ${SCHEMA}`);
    try {
      return new SearchIndex(head, read);
    } catch (cause) {
      throw new SearchError("broken", "index.json is not complete", { cause });
    }
  }

  constructor(head, read) {
    this.#read = read;
    this.#shards = head.shards;
    this.build = head.build;
    this.offers = head.offers;
    this.#names = head.names.map((name, offer) => [offer, name]);
    this.#nameShards = head.nameShards;
    this.wishes = head.wishes;
    /** `[[text, its words], ...]`, best first. */
    this.suggested = head.suggested.map((text) => [text, words(text)]);
    this.analysis = new Analysis(head);
    this.words = unpackWords(head.words);
    /** Families of who asks, and not of someone else: «man», but not «mijn man». */
    this.own = new Set(head.own.split(" "));
    this.elsewhere = head.elsewhere.map((key) => key.split(" "));
    this.crisis = head.crisis;
    /** Other words for filters, by facet and term. */
    this.also = head.also;
    this.spoken = new Set(this.words.map((word) => this.analysis.stem(word)));
    this.known = new Set([...this.spoken, ...this.elsewhere.flat()]);
    /** Stem to the families that it stands for in phrases. */
    this.kin = new Map();
    for (const [family, stems] of Object.entries(head.families))
      for (const stem of stems.split(" ")) this.kin.set(stem, [...(this.kin.get(stem) ?? []), family]);
    this.splitter = new Splitter(this.words, this.analysis);
    if (!head.shards.length) this.#keep(head);
  }

  /** The shortest words that begin so, apart from the beginning itself. */
  wordsFrom(start, most) {
    const found = [];
    for (let at = lowerBound(this.words, start); this.words[at]?.startsWith(start); at++) {
      if (this.words[at] !== start) found.push(this.words[at]);
    }
    return found
      .sort((one, other) => one.length - other.length || (one < other ? -1 : 1))
      .slice(0, most);
  }

  /** `[[offer, name], ...]`, among them all names with a word that begins so, or nearly all. */
  async namesFrom(start) {
    if (!this.#nameShards.length) return this.#names;
    if (start.length < SHORTEST_START) return [];
    const at = lowerBound(this.#nameShards, start);
    const shards = this.#nameShards[at]?.startsWith(start) ? [at - 1, at] : [at - 1];
    const found = await Promise.all(
      shards.filter((shard) => shard >= 0).map((shard) => this.#fetched(`naam-${shard}.json`)),
    );
    return [...new Map(found.flatMap(({ names }) => names))].sort(([one], [other]) => one - other);
  }

  /** Fetches what is known of these keys, and of the phrases that begin with them. */
  async load(keys) {
    const missing = new Set(keys.map((key) => this.#shardOf(key)));
    missing.delete(-1);
    await Promise.all([...missing].map((shard) => this.#fetch(shard)));
  }

  /** The lists that this word or phrase leads to, `[[key, tenths], ...]`, when it was loaded. */
  leadsOf(key) {
    return this.#leads.get(key) ?? [];
  }

  /** Whether a word with this stem stands in a text, when it was loaded. */
  holds(stem) {
    return this.#lists.has(stem);
  }

  /**
   * The lists of these keys, unpacked: `{ scale, offers, levels, plain }`; what has no list is left
   * out. `plain`: the word occurs, but is nobody's name, search word or synonym.
   */
  async lists(keys) {
    await this.load(keys);
    return new Map(keys.map((key) => [key, this.#unpacked(key)]).filter(([, list]) => list));
  }

  #shardOf(key) {
    const at = lowerBound(this.#shards, key);
    return this.#shards[at] === key ? at : at - 1;
  }

  async #fetch(shard) {
    const content = await this.#fetched(`lijst-${shard}.json`);
    if (!this.#kept.has(shard)) this.#keep(content);
    this.#kept.add(shard);
  }

  #fetched(file) {
    if (!this.#pending.has(file)) {
      const fetched = this.#read(`${file}?${this.build}`).then((content) => {
        if (content.build !== this.build)
          throw new SearchError("outdated", `${file} is of another build`);
        return content;
      });
      this.#pending.set(file, fetched);
      // A shard that failed is asked for again by the next question.
      fetched.catch(() => this.#pending.delete(file));
    }
    return this.#pending.get(file);
  }

  #keep({ keys, lists, leads }) {
    const packed = lists.split(" ");
    const listed = unpackWords(keys);
    listed.forEach((key, at) => this.#lists.set(key, packed[at]));
    for (const [leading, ...pairs] of leads) {
      for (const key of unpackWords(leading)) {
        this.#leads.set(key, inPairs(pairs));
        listed.push(key);
      }
    }
    for (const key of new Set(listed)) if (key.includes(" ")) this.phrases.push(key.split(" "));
  }

  #unpacked(key) {
    const list = this.#lists.get(key);
    if (typeof list !== "string") return list;
    const unpacked = unpackList(list);
    this.#lists.set(key, unpacked);
    return unpacked;
  }
}

/** Where this word stands in the sorted words, or would stand. */
function lowerBound(sorted, word) {
  let low = 0;
  let high = sorted.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (sorted[middle] < word) low = middle + 1;
    else high = middle;
  }
  return low;
}

function inPairs(numbers) {
  const pairs = [];
  for (let at = 0; at < numbers.length; at += 2)
    pairs.push([`!${String(numbers[at]).padStart(4, "0")}`, numbers[at + 1]]);
  return pairs;
}

/** Each word stands after a capital that says how many letters it shares with the one before. */
function unpackWords(coded) {
  let before = "";
  return Array.from(coded.matchAll(/([A-Z])([^A-Z]*)/g), ([, shared, rest]) => {
    before = before.slice(0, shared.charCodeAt(0) - 65) + rest;
    return before;
  });
}

/**
 * The scale, then for each offer the distance to the one before and its level in one number. A dot
 * before it: the word just occurs.
 */
function unpackList(coded) {
  const plain = coded.startsWith(".");
  const numbers = [];
  let value = 0;
  let bits = 0;
  for (let at = plain ? 1 : 0; at < coded.length; at++) {
    const digit = VALUES.get(coded.charCodeAt(at));
    value += (digit & 31) << bits;
    bits += 5;
    if (digit < 32) {
      numbers.push(value);
      value = bits = 0;
    }
  }
  const [scale, ...steps] = numbers;
  let offer = -1;
  const offers = steps.map((step) => (offer += 1 + Math.floor(step / LEVELS)));
  return { scale, offers, levels: steps.map((step) => (step % LEVELS) + 1), plain };
}
