/**
 * A question in, offers out. Every word of the question takes its best evidence in each offer: the
 * word itself, a synonym, a phrase or a joined pair it is part of, or a word it is the beginning
 * of. An offer's score is the sum over the words, and more words found rank higher.
 * The same module as `generator/sociale_kaart/search/query.py`, which tests hold it to.
 */

import { endsInWord, words } from "./analysis.mjs";
import { LINKS } from "./compounds.mjs";
import { SHORTEST, nearest } from "./spelling.mjs";

const MOST_WORDS = 32;
/** What scores less than this part of the best answers next to nothing of the question. */
const WORTH_SHOWING = 0.05;
/** So many words that begin as typed are looked up while typing. */
const MOST_BEGINNINGS = 20;

const ITSELF = 10;
/** In «nieuwe mensen leren kennen» nobody asks for lessons. */
const PART_OF_PHRASE = 5;
const BEGINNING = 6;
/** Who typed «man» may be on the way to «mantelzorger», but more probably is not. */
const BEGINNING_OF_KNOWN = 2;

/** `{ hits: [[offer, score], ...], words, correction, ignored }`, the best hit first. */
export async function answer(index, text, prefix) {
  const asked = words(text).slice(0, MOST_WORDS);
  const typing = prefix && endsInWord(text);
  const first = await new Question(index, asked, typing).answer();
  if (first.hits.length) return first;
  for (const word of first.ignored) {
    const meant = word.length >= SHORTEST ? nearest(word, index.words) : null;
    if (meant === null) continue;
    const corrected = asked.map((other) => (other === word ? meant : other));
    const second = await new Question(index, corrected, false).answer();
    if (second.hits.length) return { ...second, correction: { from: word, to: meant } };
  }
  return first;
}

class Question {
  constructor(index, asked, typing) {
    this.index = index;
    this.beginnings =
      typing && asked.at(-1)?.length >= 2 ? index.wordsFrom(asked.at(-1), MOST_BEGINNINGS) : [];
    this.words = this.#withCompoundsSplit(asked);
    this.stems = this.words.map((word) => index.analysis.stem(word));
    const telling = positionsOf(this.words, (word) => !index.analysis.isStopWord(word));
    const strong = telling.filter((position) => !index.analysis.isWeakWord(this.words[position]));
    this.phrases = this.#matchingPhrases();
    const counting = [...new Set([...strong, ...this.#firstsOfWeakPhrases(strong)])];
    this.counting = counting.length ? counting.sort((one, other) => one - other) : telling;
  }

  async answer() {
    if (this.#isForElsewhere()) {
      return {
        hits: [],
        words: [],
        correction: null,
        ignored: this.counting.map((position) => this.words[position]),
      };
    }
    const together = [...this.#phrases(), ...this.#joined()];
    const evidence = [...together, ...this.#single(together), ...this.#begun()];
    const lists = await this.index.lists(evidence.flatMap(({ key }) => this.#keysOf(key)));
    const best = new Map(this.counting.map((position) => [position, new Map()]));
    for (const { positions, key, weight } of evidence) {
      const weights = addedUp(
        this.#keysOf(key).flatMap((stored) => lists.get(stored) ?? []),
        weight,
      );
      for (const position of positions) keepBest(best.get(position), weights);
    }
    const ignored = [...best]
      .filter(([, offers]) => !offers.size)
      .map(([position]) => this.words[position]);
    const marked = new Set(evidence.flatMap(({ key }) => key.split(" ")));
    return { hits: ranked(best), words: [...marked].sort(), correction: null, ignored };
  }

  #keysOf(key) {
    const keys = key.includes(" ") ? [] : [key];
    return this.index.leads.has(key) ? [...keys, this.index.leads.get(key)] : keys;
  }

  /** A question about what no social map has, with at most one other word that we know. */
  #isForElsewhere() {
    const elsewhere = new Set(this.index.elsewhere.filter((key) => this.#holds(key)).flat());
    if (!elsewhere.size || this.phrases.length) return false;
    const others = this.counting
      .map((position) => this.stems[position])
      .filter((stem) => !elsewhere.has(stem));
    return others.filter((stem) => this.index.known.has(stem)).length < 2;
  }

  #holds(key) {
    return key.every((part) => this.stems.includes(part));
  }

  /** The longest: who asks for «samen eten op zondag» does not ask for «samen eten». */
  #matchingPhrases() {
    const present = this.index.phrases.filter((phrase) => this.#holds(phrase));
    const isPartOf = (one, other) =>
      one.length < other.length && one.every((part) => other.includes(part));
    return present.filter((phrase) => !present.some((longer) => isPartOf(phrase, longer)));
  }

  /** «doet nooit open» says something, though none of its words does. */
  #firstsOfWeakPhrases(strong) {
    return this.phrases
      .map((phrase) => positionsOf(this.stems, (stem) => phrase.includes(stem)))
      .filter((positions) => !positions.some((position) => strong.includes(position)))
      .map(([first]) => first);
  }

  #phrases() {
    return this.phrases.map((phrase) => ({
      positions: positionsOf(this.stems, (stem) => phrase.includes(stem)),
      key: phrase.join(" "),
      weight: ITSELF,
    }));
  }

  /** «huis bezoek» is huisbezoek, «boodschappen plus bus» is boodschappenplusbus. */
  *#joined() {
    for (const size of [2, 3]) {
      for (let start = 0; start + size <= this.words.length; start++) {
        const parts = this.words.slice(start, start + size);
        for (const link of LINKS) {
          const joined = this.index.analysis.stem(parts.join(link));
          if (this.index.known.has(joined)) {
            yield { positions: parts.map((_, at) => start + at), key: joined, weight: ITSELF };
          }
        }
      }
    }
  }

  #single(together) {
    const covered = new Set(together.flatMap(({ positions }) => positions));
    return this.counting.map((position) => ({
      positions: [position],
      key: this.stems[position],
      weight: covered.has(position) ? PART_OF_PHRASE : ITSELF,
    }));
  }

  #begun() {
    const last = this.words.length - 1;
    return this.beginnings.map((word) => ({
      positions: [last],
      key: this.index.analysis.stem(word),
      weight: this.index.known.has(this.stems[last]) ? BEGINNING_OF_KNOWN : BEGINNING,
    }));
  }

  #withCompoundsSplit(asked) {
    const { analysis, known, splitter } = this.index;
    return asked.flatMap((word, position) => {
      const stillTyped = this.beginnings.length > 0 && position === asked.length - 1;
      if (
        known.has(analysis.stem(word)) ||
        analysis.isStopWord(word) ||
        analysis.isWeakWord(word) ||
        stillTyped
      ) {
        return [word];
      }
      const parts = splitter.parts(word);
      return parts.length ? parts : [word];
    });
  }
}

function positionsOf(list, test) {
  return list.flatMap((item, position) => (test(item) ? [position] : []));
}

/** What the word itself says and what it leads to add up. */
function addedUp(lists, factor) {
  const weights = new Map();
  for (const { scale, offers, levels } of lists) {
    for (let at = 0; at < offers.length; at++) {
      weights.set(offers[at], (weights.get(offers[at]) ?? 0) + factor * scale * levels[at]);
    }
  }
  return weights;
}

function keepBest(best, weights) {
  if (!best) return;
  for (const [offer, weight] of weights)
    if (weight > (best.get(offer) ?? 0)) best.set(offer, weight);
}

function ranked(best) {
  const total = new Map();
  const matched = new Map();
  for (const offers of best.values()) {
    for (const [offer, weight] of offers) {
      total.set(offer, (total.get(offer) ?? 0) + weight);
      matched.set(offer, (matched.get(offer) ?? 0) + 1);
    }
  }
  const scored = [...total].map(([offer, weight]) => [
    offer,
    (weight * (1 + matched.get(offer))) / (1 + best.size),
  ]);
  const least = WORTH_SHOWING * scored.reduce((most, [, score]) => Math.max(most, score), 0);
  return scored
    .filter(([, score]) => score >= least)
    .sort(([one, oneScore], [other, otherScore]) => otherScore - oneScore || one - other);
}
