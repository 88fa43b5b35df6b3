/* What was typed, asked of the search engine. Both are fetched at the first question. */

import { SearchEngine } from "../search/engine.mjs";

export class Query {
  /* `folder` holds the search index. */
  constructor(folder) {
    this.engine = new SearchEngine(folder);
    this.engine.ready().catch(() => {}); // Asked again, and told, with the question.
  }

  /* `{ scores, correction, mark, named, crisis }`, or nothing when nothing was typed. `terms` are
     what one can filter on, each with its label; `named` holds those that were typed. When all
     that was typed are filters, the answer is `{ meant }`: those instead of words, or none for who
     asks for anything («iets dichtbij»). Who is still `typing` «iem» will find something: until
     then it is as if that word is not there; nor is a word of one letter. */
  async ask({ q }, columns, terms, typing) {
    if (typing) q = q.replace(/(^|\s)\S$/, "");
    if (!q) return null;
    const { engine } = this;
    const { named, meant } = await engine.named(q, terms);
    if (meant?.length) return { meant };
    const { hits, words, correction, crisis } = await engine.search(q, { offers: columns.stamp });
    if (meant && !hits.length) return { meant };
    if (typing && !hits.length && !crisis && (await engine.suggest(q)).length)
      return this.ask({ q: q.replace(/\S+$/, "") }, columns, terms);
    return { scores: new Map(hits), correction, mark: (text) => engine.mark(text, words), named, crisis };
  }

  suggest(text) {
    return this.engine.suggest(text);
  }
}
