/* What was typed, asked of the search engine. It is fetched at the first question. */

export class Query {
  #opening;

  constructor(folder) {
    this.folder = folder;
  }

  /* `{ scores, correction, mark }`, or nothing when nothing was typed. */
  async ask({ q }, columns) {
    if (!q) return null;
    const engine = await this.#open();
    const { hits, words, correction } = await engine.search(q, { offers: columns.stamp });
    return { scores: new Map(hits), correction, mark: (text) => engine.mark(text, words) };
  }

  async suggest(text) {
    return (await this.#open()).suggest(text);
  }

  #open() {
    this.#opening ??= import("../search/engine.mjs").then(
      ({ SearchEngine }) => new SearchEngine(this.folder),
    );
    this.#opening.catch(() => (this.#opening = undefined));
    return this.#opening;
  }
}
