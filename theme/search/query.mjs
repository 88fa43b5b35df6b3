/**
 * A question in, offers out. Every word takes its best evidence in each offer: the word itself, a
 * synonym, a phrase or a joined pair it is part of, or a word it is the beginning of. An offer's
 * score is their sum.
 * The same module as `generator/sociale_kaart/search/query.py`; tests hold it to that.
 */

import { endsInWord, words } from "./analysis.mjs";
import { LINKS } from "./compounds.mjs";
import { nearest } from "./spelling.mjs";

const MOST_WORDS = 32;
/** What scores less than this part of the best answers next to nothing. */
const WORTH_SHOWING = 0.05;
const MOST_BEGINNINGS = 20;

/** Words that may stand between those of a phrase: «vorig jaar» in «man vorig jaar overleden». */
const ROOM = 2;

/** A word of so many letters that is nearly a word we know is that word, and no compound. */
const LONG = 8;

const ITSELF = 10;
/** In «nieuwe mensen leren kennen» nobody asks for lessons. */
const PART_OF_PHRASE = 5;
const BEGINNING = 6;
/** Who typed «man» may be on the way to «mantelzorger», but more probably is not. */
const BEGINNING_OF_KNOWN = 2;

/** `{ hits: [[offer, score], ...], words, correction, ignored }`, best hit first. */
export async function answer(index, text, prefix) {
  const asked = words(text).slice(0, MOST_WORDS);
  const question = await read(index, asked, prefix && endsInWord(text));
  const first = await question.answer();
  if (question.isForElsewhere()) return first;
  // Beside words that were found, only what can hardly be anything else is corrected.
  const sure = first.hits.length > 0;
  const meant = new Map(
    first.ignored.map((word) => [word, nearest(word, index.words, sure)]).filter(([, to]) => to),
  );
  if (!meant.size) return first;
  const corrected = asked.map((word) => meant.get(word) ?? word);
  const second = await (await read(index, corrected, false)).answer();
  if (!second.hits.length) return first;
  const [from, to] = [[...meant.keys()].join(" "), [...meant.values()].join(" ")];
  return { ...second, correction: { from, to } };
}

/** «mijn man» is not who asks. */
const POSSESSIVES = ["mijn", "mn", "haar", "zijn", "zn", "hun", "onze", "je", "jouw", "uw"];

/** The question, once what its words may lead to was fetched. */
async function read(index, asked, typing) {
  const stem = (word) => index.analysis.stem(word);
  const telling = asked.filter((word) => !index.analysis.isStopWord(word));
  const unknown = telling.filter((word) => !index.known.has(stem(word)));
  const parts = unknown.flatMap((word) => index.splitter.parts(word));
  const stems = [...telling, ...parts].map(stem);
  await index.load(stems.flatMap((one) => [one, ...(index.kin.get(one) ?? [])]));
  const rare = new Set(unknown.map(stem).filter((one) => index.holds(one)));
  return new Question(index, asked, typing, rare);
}

class Question {
  constructor(index, asked, typing, rare) {
    this.index = index;
    this.rare = rare;
    const last = asked[asked.length - 1];
    this.beginnings = typing && last?.length >= 2 ? index.wordsFrom(last, MOST_BEGINNINGS) : [];
    this.words = this.#withCompoundsSplit(asked);
    this.stems = this.words.map((word) => index.analysis.stem(word));
    // In a phrase a word stands for itself and for its families.
    this.kin = this.stems.map((stem, at) => {
      const isOthers = POSSESSIVES.includes(this.words[at - 1]);
      const families = index.kin.get(stem) ?? [];
      return [stem, ...families.filter((family) => !isOthers || !index.own.has(family))];
    });
    const telling = positionsOf(this.words, (word) => !index.analysis.isStopWord(word));
    const strong = telling.filter((position) => !index.analysis.isWeakWord(this.words[position]));
    this.phrases = this.#matchingPhrases(telling);
    const counting = [...new Set([...strong, ...this.#firstsOfWeakPhrases(strong)])];
    this.counting = counting.length ? counting.sort((one, other) => one - other) : telling;
  }

  async answer() {
    if (this.isForElsewhere()) return this.#nothing(this.counting);
    const together = [...this.#ofPhrases(), ...this.#joined()];
    const evidence = [...together, ...this.#single(together), ...this.#begun()];
    const keys = evidence.map(({ key }) => key);
    await this.index.load(keys);
    const lists = await this.index.lists(
      keys.flatMap((key) => [key, ...this.index.leadsOf(key).map(([list]) => list)]),
    );
    const best = new Map(this.counting.map((position) => [position, new Map()]));
    const telling = new Set();
    for (const { positions, key, weight } of evidence) {
      const { weights, saysSomething } = this.#weights(lists, key, weight);
      for (const position of positions) {
        if (saysSomething) telling.add(position);
        keepBest(best.get(position), weights);
      }
    }
    // A word such as «gemeente», that is known and finds nothing, is not missed.
    for (const [position, { size }] of best)
      if (!size && this.index.spoken.has(this.stems[position])) best.delete(position);
    const ignored = [...best.keys()].filter((position) => !best.get(position).size);
    const tells = (at) =>
      2 * ignored.length <= best.size && telling.has(at) && this.#isSpecific(this.words[at]);
    if (ignored.length && !together.length && !this.counting.some(tells))
      return this.#nothing(ignored);
    // Not the «te» of «te doen»: a small word of a phrase stands everywhere.
    const told = this.counting.map((at) => this.stems[at]);
    const marked = evidence
      .flatMap(({ key }) => key.split(" "))
      .filter((part) => told.includes(part) || !this.stems.includes(part));
    return {
      hits: ranked(best),
      words: [...new Set(marked)].sort(),
      correction: null,
      ignored: ignored.map((position) => this.words[position]),
    };
  }

  #nothing(positions) {
    const ignored = positions.map((position) => this.words[position]);
    return { hits: [], words: [], correction: null, ignored };
  }

  /**
   * What the word itself says and the best that it leads to add up; and whether that is more than
   * that it occurs.
   */
  #weights(lists, key, weight) {
    const led = new Map();
    const leads = this.index.leadsOf(key);
    for (const [list, tenths] of leads) keepBest(led, scaled(lists.get(list), weight * tenths));
    const own = lists.get(key);
    const weights = own ? scaled(own, 10 * weight) : new Map();
    for (const [offer, one] of led) weights.set(offer, (weights.get(offer) ?? 0) + one);
    return { weights, saysSomething: leads.length > 0 || own?.plain === false };
  }

  /** About what no social map has, and at most one word that leads somewhere. */
  isForElsewhere() {
    const holds = (key) => key.every((part) => this.stems.includes(part));
    const elsewhere = new Set(this.index.elsewhere.filter(holds).flat());
    const specific = this.counting.filter((at) => this.#isSpecific(this.words[at]));
    const inPhrase = (at) => this.phrases.some((phrase) => this.#positionsOf(phrase).includes(at));
    if (!elsewhere.size || specific.some(inPhrase)) return false;
    const others = specific
      .map((at) => this.stems[at])
      .filter((stem) => !elsewhere.has(stem) && this.index.leadsOf(stem).length);
    return new Set(others).size < 2;
  }

  #isSpecific(word) {
    return !this.index.analysis.isGenericWord(word) && !/^[0-9]+$/.test(word);
  }

  #isKnown(stem) {
    return this.index.known.has(stem) || this.rare.has(stem);
  }

  /** The longest: who asks for «samen eten op zondag» does not ask for «samen eten». */
  #matchingPhrases(telling) {
    const asked = new Set(telling.flatMap((position) => this.kin[position]));
    const present = this.index.phrases.filter(
      (phrase) => phrase.every((part) => asked.has(part)) && this.#standNear(phrase, telling),
    );
    const isPartOf = (one, other) =>
      one.length < other.length && one.every((part) => other.includes(part));
    return present.filter((phrase) => !present.some((longer) => isPartOf(phrase, longer)));
  }

  /** Weak words stand side by side; others may have a few words between them. */
  #standNear(phrase, telling) {
    const weak = this.#positionsOf(phrase).every((position) =>
      this.index.analysis.isWeakWord(this.words[position]),
    );
    const size = phrase.length + (weak ? 0 : ROOM);
    return telling.some((_, start) => {
      const near = telling.slice(start, start + size).flatMap((position) => this.kin[position]);
      return phrase.every((part) => near.includes(part));
    });
  }

  #positionsOf(phrase) {
    return positionsOf(this.kin, (kin) => kin.some((part) => phrase.includes(part)));
  }

  /** «doet nooit open» says something, though none of its words does. */
  #firstsOfWeakPhrases(strong) {
    return this.phrases
      .map((phrase) => this.#positionsOf(phrase))
      .filter((positions) => !positions.some((position) => strong.includes(position)))
      .map(([first]) => first);
  }

  #ofPhrases() {
    return this.phrases.map((phrase) => ({
      positions: this.#positionsOf(phrase),
      key: phrase.join(" "),
      weight: ITSELF,
    }));
  }

  /** «huis bezoek» is huisbezoek, «boodschappen plus bus» is boodschappenplusbus. */
  *#joined() {
    for (const size of [2, 3]) {
      for (let start = 0; start + size <= this.words.length; start++) {
        const parts = this.words.slice(start, start + size);
        if (parts.some((word) => this.index.analysis.isStopWord(word))) continue;
        for (const link of LINKS) {
          const joined = this.index.analysis.stem(parts.join(link));
          if (this.#isKnown(joined)) {
            yield { positions: parts.map((_, at) => start + at), key: joined, weight: ITSELF };
          }
        }
      }
    }
  }

  #single(together) {
    const covered = new Set(together.flatMap(({ positions }) => positions));
    return this.counting.flatMap((position) => {
      const inPhrase = covered.has(position);
      if (inPhrase && this.index.analysis.isWeakWord(this.words[position])) return [];
      const weight = inPhrase ? PART_OF_PHRASE : ITSELF;
      return [{ positions: [position], key: this.stems[position], weight }];
    });
  }

  #begun() {
    const last = this.words.length - 1;
    const known = this.#isKnown(this.stems[last]);
    if (known && last > 1) return [];
    return this.beginnings.map((word) => ({
      positions: [last],
      key: this.index.analysis.stem(word),
      weight: known ? BEGINNING_OF_KNOWN : BEGINNING,
    }));
  }

  #withCompoundsSplit(asked) {
    const { analysis } = this.index;
    return asked.flatMap((word, position) => {
      const stillTyped = this.beginnings.length > 0 && position === asked.length - 1;
      const small = analysis.isStopWord(word) || analysis.isWeakWord(word);
      if (small || stillTyped || this.#isKnown(analysis.stem(word)) || this.#isSlip(word)) return [word];
      return this.#tellingParts(word) ?? [word];
    });
  }

  /** «zonebloem» is the Zonnebloem, and no flower of a zone. */
  #isSlip(word) {
    return word.length >= LONG && nearest(word, this.index.words, true) !== null;
  }

  /**
   * «dagjeuit» is dagje uit, «wandelroute» is about walking; «weggelopen» and «dakpannen» lead
   * nowhere, though the map knows their parts.
   */
  #tellingParts(word) {
    const { analysis, splitter } = this.index;
    const parts = splitter.parts(word);
    const leads = (stems) => this.index.leadsOf(stems.join(" ")).length > 0;
    const together = [...new Set(parts)].map((part) => analysis.stem(part)).sort();
    const telling = parts.filter(
      (part) => !analysis.isGenericWord(part) && !analysis.isWeakWord(part),
    );
    return leads(together) || telling.some((part) => leads([analysis.stem(part)])) ? parts : null;
  }
}

function positionsOf(list, test) {
  return list.flatMap((item, position) => (test(item) ? [position] : []));
}

function scaled({ scale, offers, levels }, factor) {
  return new Map(offers.map((offer, at) => [offer, factor * scale * levels[at]]));
}

function keepBest(best, weights) {
  if (!best) return;
  for (const [offer, weight] of weights)
    if (weight > (best.get(offer) ?? 0)) best.set(offer, weight);
}

function ranked(best) {
  const total = new Map();
  for (const offers of best.values())
    for (const [offer, weight] of offers) total.set(offer, (total.get(offer) ?? 0) + weight);
  const hits = [...total].sort(([one, score], [other, more]) => more - score || one - other);
  return hits.filter(([, score]) => score >= WORTH_SHOWING * hits[0][1]);
}
