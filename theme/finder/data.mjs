/* Fetches the finder's files: the columns once, pieces with cards or facts when they are shown. */

import { Columns } from "./columns.mjs";

export class MapData {
  #reading = new Map();

  /* `folder` is the address of the files, such as `../zoeken/kaart-0f3a9c2b1d`. */
  constructor(folder) {
    this.folder = folder;
  }

  columns() {
    return this.file("kolommen", (packed) => new Columns(packed));
  }

  /* What each term means, by facet. */
  explanations() {
    return this.file("uitleg");
  }

  /* The cards of these offers as HTML, or their facts. */
  cards = (numbers) => this.#values("kaarten", numbers);
  facts = (numbers) => this.#values("feiten", numbers);

  async #values(kind, numbers) {
    const { piece } = await this.columns();
    const asked = numbers.map((number) => this.file(`${kind}-${Math.floor(number / piece)}`));
    const pieces = await Promise.all(asked);
    return numbers.map((number, i) => pieces[i][number % piece]);
  }

  /* A file that failed is asked for again. */
  file(name, unpack) {
    if (!this.#reading.has(name)) {
      const reading = this.#read(name).then(unpack);
      reading.catch(() => this.#reading.delete(name));
      this.#reading.set(name, reading);
    }
    return this.#reading.get(name);
  }

  async #read(name) {
    const answer = await fetch(`${this.folder}/${name}.json`);
    if (!answer.ok) throw new Error(`${answer.url}: ${answer.status}`);
    return answer.json();
  }
}
