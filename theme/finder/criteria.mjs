/* What can be asked of an offer. Each criterion answers with sets: `yes`, `unknown` (nobody knows,
   so it never matches silently), `made` (offers made for what was asked; those that merely suit
   everyone come after them) and maybe `other` (made for others, so last). A criterion that is not
   asked answers nothing. */

import { add, both, everything, none, union, where, without } from "./bits.mjs";

export function criteria(columns) {
  const ids = [...columns.facets.keys()].filter((id) => id !== "dag" && id !== "dagdeel");
  const criterion = (key, facets, match) => ({
    key,
    facets,
    match: (state, scores) => match(columns, state, scores),
  });
  return [
    criterion("q", [], byWords),
    ...ids.map((id) => criterion(id, [id], byTerms(id))),
    criterion("moment", ["dag", "dagdeel"], byMoment),
    criterion("leeftijd", [], byAge),
    criterion("tot", [], byPrice),
  ];
}

function answer({ size }, { all, made, not, unknown }, wanted) {
  if (!wanted.length) return null;
  const each = (sets) => wanted.map((term) => sets.get(term));
  const own = union(size, each(made));
  const yes = union(size, [own, all]);
  const no = each(not).reduce(both);
  return { yes, made: own, unknown: without(unknown, union(size, [yes, no])) };
}

const byTerms = (id) => (columns, { chosen }) =>
  answer(columns, columns.facets.get(id), [...(chosen.get(id) ?? [])]);

/* Day and part of the day. Asked together, one moment has to be both. */
function byMoment(columns, state) {
  const { moments, size } = columns;
  const days = [...(state.chosen.get("dag") ?? [])];
  const parts = [...(state.chosen.get("dagdeel") ?? [])];
  if (!parts.length) return byTerms("dag")(columns, state);
  if (!days.length) return byTerms("dagdeel")(columns, state);
  const wanted = days.flatMap((day) => parts.map((part) => `${day} ${part}`));
  const timeless = days.map((day) => moments.made.get(day));
  const unknown = union(size, [moments.unknown, ...timeless]);
  return answer(columns, { ...moments, unknown }, wanted);
}

/* The age of the person. */
function byAge({ ages, named }, { leeftijd }) {
  if (leeftijd === null) return null;
  const holds = ({ from, to }) => from <= leeftijd && leeftijd <= to;
  return {
    yes: where(ages, holds),
    made: where(named, (spans) => spans && spans.some(holds)),
    other: where(named, (spans) => spans && !spans.some(holds)),
    unknown: where(ages, ({ from }) => isNaN(from)),
  };
}

/* At most so much per visit or per month: `Kosten.grenzen` says what each price comes to. */
function byPrice({ limits }, { tot, per }) {
  if (tot === null) return null;
  const most = Math.round(tot * 100);
  const yes = where(limits[per], ({ to }) => to <= most);
  const unknown = where(limits[per], ({ from, to }) => from <= most && to === Infinity);
  return { yes, made: yes, unknown };
}

/* What was typed, answered by the search engine as scores. */
function byWords({ size }, _, scores) {
  if (!scores) return null;
  const yes = none(size);
  for (const number of scores.keys()) add(yes, number);
  return { yes, made: yes, unknown: none(size) };
}

/* All sets of a list of answers but one, joined by «and». */
export function allBut(columns, answers, left) {
  return answers.reduce(
    (sets, each) => (each === left ? sets : both(sets, each.yes)),
    everything(columns.size),
  );
}
