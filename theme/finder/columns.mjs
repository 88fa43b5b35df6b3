/* Reads the columns that `sociale_kaart.finder.columns` writes, into sets of offers per term.
   A value is `Ac` (the letters of its terms), with `*` when the offer matches every term and `?`
   when nobody knows. */

import { add, none, union } from "./bits.mjs";

export const SCHEMA = 1;
const DAYS = ["maandag", "dinsdag", "woensdag", "donderdag", "vrijdag", "zaterdag", "zondag"];
const PARTS = ["ochtend", "middag", "avond"];
const MOMENTS = DAYS.flatMap((day) => [day, ...PARTS.map((part) => `${day} ${part}`)]);

/* One facet: which offers are made for a term, which match all, of which nobody knows. */
class Facet {
  constructor(terms, column, letters, size) {
    this.terms = terms;
    this.made = new Map(terms.map((term) => [term, none(size)]));
    this.all = none(size);
    this.unknown = none(size);
    column.split(",").forEach((value, number) => {
      for (const letter of value) {
        if (letter === "*") add(this.all, number);
        else if (letter === "?") add(this.unknown, number);
        else add(this.made.get(terms[letters.indexOf(letter)]), number);
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
    this.ids = this.size ? packed.id.split(",") : [];
    this.neighbours = packed.buren;
    this.unchecked = packed.gecontroleerd;
    this.rank = [...packed.rang].map(Number);
    this.price = packed.prijs;
    this.highest = packed.prijs.map((cents, number) => packed.hoogste[number] ?? cents);
    this.ages = this.size ? packed.leeftijd.split(",").map(age) : [];
    const facet = (terms, column) => new Facet(terms, column, packed.alfabet, this.size);
    this.moments = facet(MOMENTS, packed.momenten);
    this.places = facet(Object.keys(packed.buren), packed.plaats);
    this.facets = new Map(
      Object.entries(packed.facetten).map(([id, { termen, kolom }]) => [
        id,
        kolom === undefined ? this.#fromMoments(id, termen) : facet(termen, kolom),
      ]),
    );
    this.nationwide = none(this.size);
    this.rank.forEach((rank, number) => rank % 2 && add(this.nationwide, number));
  }

  number(id) {
    this.numbers ??= new Map(this.ids.map((each, number) => [each, number]));
    return this.numbers.get(id);
  }

  /* The facets `dag` and `dagdeel` are what the moments say when one asks for only one of them. */
  #fromMoments(id, terms) {
    const { made, all, unknown } = this.moments;
    const of = (term) => MOMENTS.filter((moment) => moment.split(" ").includes(term));
    const sets = terms.map((term) => union(this.size, of(term).map((moment) => made.get(moment))));
    const told = union(this.size, [...sets, all]);
    const facet = { terms, all, made: new Map(terms.map((term, i) => [term, sets[i]])), unknown };
    if (id === "dagdeel") facet.unknown = told.map((word) => ~word);
    return facet;
  }
}

/* From and to of an age, or nothing when nobody knows. */
function age(value) {
  if (value === "?") return undefined;
  const [from, to] = value.split("-");
  return { from: Number(from || 0), to: to ? Number(to) : Infinity };
}
