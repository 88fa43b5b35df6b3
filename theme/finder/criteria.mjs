/* What can be asked of an offer. Each criterion answers with three sets: `yes`, `unknown` (nobody
   knows, so it never matches silently) and `made` (offers made for what was asked; those that
   merely suit everyone come after them). A criterion that is not asked answers nothing. */

import { add, both, everything, none, union, where, without } from "./bits.mjs";

export function criteria(columns) {
  const ids = [...columns.facets.keys()].filter((id) => id !== "dag" && id !== "dagdeel");
  return [
    new Words(columns),
    ...ids.map((id) => new Terms(columns, id)),
    new Moment(columns),
    new Age(columns),
    new Price(columns),
  ];
}

const chosen = (state, facet) => [...(state.chosen.get(facet) ?? [])];

function answer({ size }, { all, made, not, unknown }, wanted) {
  if (!wanted.length) return null;
  const each = (sets) => wanted.map((term) => sets.get(term));
  const own = union(size, each(made));
  const yes = union(size, [own, all]);
  const no = each(not).reduce(both);
  return { yes, made: own, unknown: without(unknown, union(size, [yes, no])) };
}

class Terms {
  constructor(columns, id) {
    this.columns = columns;
    this.key = id;
    this.facets = [id];
  }

  match(state) {
    return answer(this.columns, this.columns.facets.get(this.key), chosen(state, this.key));
  }
}

/* Day and part of the day. Asked together, one moment has to be both. */
class Moment {
  key = "moment";
  facets = ["dag", "dagdeel"];

  constructor(columns) {
    this.columns = columns;
  }

  match(state) {
    const { facets, moments } = this.columns;
    const days = chosen(state, "dag");
    const parts = chosen(state, "dagdeel");
    if (!parts.length) return answer(this.columns, facets.get("dag"), days);
    if (!days.length) return answer(this.columns, facets.get("dagdeel"), parts);
    const wanted = days.flatMap((day) => parts.map((part) => `${day} ${part}`));
    const timeless = days.map((day) => moments.made.get(day));
    const unknown = union(this.columns.size, [moments.unknown, ...timeless]);
    return answer(this.columns, { ...moments, unknown }, wanted);
  }
}

/* The age of the person: an offer without limits suits everyone. */
class Age {
  key = "leeftijd";
  facets = [];

  constructor(columns) {
    this.columns = columns;
  }

  match({ leeftijd }) {
    if (leeftijd === null) return null;
    const { ages } = this.columns;
    const yes = where(ages, ({ from, to }) => from <= leeftijd && leeftijd <= to);
    return { yes, made: yes, unknown: where(ages, ({ from }) => isNaN(from)) };
  }
}

/* At most so much per visit or per month; `Kosten.grenzen` says what that is for each price. */
class Price {
  key = "tot";
  facets = [];

  constructor(columns) {
    this.columns = columns;
  }

  match({ tot, per }) {
    if (tot === null) return null;
    const limit = Math.round(tot * 100);
    const prices = this.columns.prices[per];
    const yes = where(prices, ({ to }) => to <= limit);
    const unknown = where(prices, ({ from, to }) => from <= limit && to === Infinity);
    return { yes, made: yes, unknown };
  }
}

/* What was typed, answered by the search engine as scores. */
class Words {
  key = "q";
  facets = [];

  constructor(columns) {
    this.columns = columns;
  }

  match(_, scores) {
    if (!scores) return null;
    const yes = none(this.columns.size);
    for (const number of scores.keys()) add(yes, number);
    return { yes, made: yes, unknown: none(this.columns.size) };
  }
}

/* All sets of a list of answers but one, joined by «and». */
export function allBut(columns, answers, left) {
  return answers.reduce(
    (sets, each) => (each === left ? sets : both(sets, each.yes)),
    everything(columns.size),
  );
}
