/* Reads the columns that `sociale_kaart.finder.columns` writes, into sets of offers per term.
   A value is `Ac` (the letters of its terms), with `*` when the offer matches every term and `?`
   when nobody knows of the others; the letters behind `?` are of terms that it surely has not. */

import { add, none, union, where } from "./bits.mjs";

export const SCHEMA = 3;

/* One facet: which offers are made for a term, which match all, which are not all known, and
   which of those surely have not a term. */
class Facet {
  constructor(terms, column, letters, size) {
    this.terms = terms;
    const sets = () => new Map(terms.map((term) => [term, none(size)]));
    this.made = sets();
    this.not = sets();
    this.all = none(size);
    this.unknown = none(size);
    column.split(",").forEach((value, number) => {
      let told = this.made;
      for (const letter of value) {
        if (letter === "*") add(this.all, number);
        else if (letter === "?") {
          add(this.unknown, number);
          told = this.not;
        } else add(told.get(terms[letters.indexOf(letter)]), number);
      }
    });
  }
}

export class Columns {
  constructor(packed) {
    if (packed.schema !== SCHEMA) throw new Error(`finder data of schema ${packed.schema}`);
    this.day = packed.dag;
    this.stamp = packed.stempel;
    this.piece = packed.stuk;
    this.names = packed.naam;
    this.size = packed.naam.length;
    const split = (column) => (this.size ? column.split(",") : []);
    this.ids = split(packed.id);
    this.neighbours = packed.buren;
    this.unchecked = packed.gecontroleerd;
    this.rank = [...packed.rang].map(Number);
    this.price = packed.prijs;
    this.limits = { keer: split(packed.keer).map(span), maand: split(packed.maand).map(span) };
    this.ages = split(packed.leeftijd).map(span);
    this.named = split(packed.voor).map((ages) => ages && ages.split("+").map(span));
    const facet = (terms, column) => new Facet(terms, column, packed.alfabet, this.size);
    const { dag, dagdeel, wijk } = packed.facetten;
    const parts = (day) => [day, ...dagdeel.termen.map((part) => `${day} ${part}`)];
    this.moments = facet(dag.termen.flatMap(parts), packed.momenten);
    this.places = facet(wijk.termen, packed.plaats);
    this.facets = new Map(
      Object.entries(packed.facetten).map(([id, { termen, kolom }]) => [
        id,
        kolom === undefined ? this.#fromMoments(id, termen) : facet(termen, kolom),
      ]),
    );
    this.nationwide = where(this.rank, (rank) => rank % 2);
    this.elsewhere = where(this.rank, (rank) => rank === 4);
  }

  number(id) {
    this.numbers ??= new Map(this.ids.map((each, number) => [each, number]));
    return this.numbers.get(id);
  }

  /* The facets `dag` and `dagdeel` are what the moments say when one asks for only one of them. A
     moment without a time may be in any part of its day. */
  #fromMoments(id, terms) {
    const { terms: moments, made, all, unknown } = this.moments;
    const any = (like) => union(this.size, moments.filter(like).map((one) => made.get(one)));
    const facet = new Facet(terms, "", "", this.size);
    for (const term of terms) facet.made.set(term, any((one) => one.split(" ").includes(term)));
    const timeless = any((one) => id === "dagdeel" && !one.includes(" "));
    return Object.assign(facet, { all, unknown: union(this.size, [unknown, timeless]) });
  }
}

/* From and to of an age or a price; what is no number («?», «x») holds nothing. */
function span(value) {
  const [from, to] = value.split("-");
  return { from: Number(from), to: to ? Number(to) : Infinity };
}
