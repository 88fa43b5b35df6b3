/**
 * Dutch writes compounds as one word: bezoekvrijwilliger holds bezoek and vrijwilliger.
 * The same module as `generator/sociale_kaart/search/compounds.py`.
 */

/** What can stand between two parts: verzorging-s-huis, mann-en-koor. */
export const LINKS = ["", "s", "en", "n", "e"];
const SHORTEST_PART = 3;

export class Splitter {
  #known;
  #stems;
  #analysis;

  constructor(words, analysis) {
    this.#analysis = analysis;
    this.#known = new Set(
      words.filter((word) => word.length >= SHORTEST_PART && !analysis.isStopWord(word)),
    );
    this.#stems = new Set([...this.#known].map((word) => analysis.stem(word)));
  }

  /** Two or more known words, the fewest and then the longest first part; else nothing. */
  parts(word) {
    const cuts = [...allCuts(word)].filter(([first]) => this.#isKnown(first));
    for (const [first, rest] of cuts) if (this.#isKnown(rest)) return [first, rest];
    for (const [first, rest] of cuts) {
      const tail = this.parts(rest);
      if (tail.length) return [first, ...tail];
    }
    return [];
  }

  #isKnown(part) {
    if (this.#known.has(part)) return true;
    return (
      part.length > SHORTEST_PART &&
      !this.#analysis.isStopWord(part) &&
      this.#stems.has(this.#analysis.stem(part))
    );
  }
}

function* allCuts(word) {
  for (let end = word.length - SHORTEST_PART; end >= SHORTEST_PART; end--) {
    for (const link of LINKS) {
      const first = word.slice(0, Math.max(0, end - link.length));
      if (first.length >= SHORTEST_PART && word.slice(0, end).endsWith(link))
        yield [first, word.slice(end)];
    }
  }
}
