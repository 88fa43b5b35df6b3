/* Fetches the finder's files: the columns once, pieces with cards or facts when they are shown. */

import { Columns } from "./columns.mjs";

export class MapData {
  #pieces = new Map();

  /* `folder` is the address of the files, such as `../zoeken/kaart-0f3a9c2b1d`. */
  constructor(folder) {
    this.folder = folder;
  }

  columns() {
    this.reading ??= this.#read("kolommen").then((packed) => new Columns(packed));
    this.reading.catch(() => (this.reading = undefined));
    return this.reading;
  }

  /* What each term means, by facet. */
  explanations() {
    this.explaining ??= this.#read("uitleg");
    return this.explaining;
  }

  /* The cards of these offers as HTML, or their facts. */
  cards = (numbers) => this.#values("kaarten", numbers);
  facts = (numbers) => this.#values("feiten", numbers);

  async #values(kind, numbers) {
    const { piece } = await this.columns();
    const asked = numbers.map((number) => this.#piece(kind, Math.floor(number / piece)));
    const pieces = await Promise.all(asked);
    return numbers.map((number, i) => pieces[i][number % piece]);
  }

  #piece(kind, number) {
    const name = `${kind}-${number}`;
    if (!this.#pieces.has(name)) {
      const reading = this.#read(name);
      reading.catch(() => this.#pieces.delete(name));
      this.#pieces.set(name, reading);
    }
    return this.#pieces.get(name);
  }

  async #read(name) {
    const answer = await fetch(`${this.folder}/${name}.json`);
    if (!answer.ok) throw new Error(`${answer.url}: ${answer.status}`);
    return answer.json();
  }
}
