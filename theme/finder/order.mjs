/* In which order offers are shown. What suits best: made for it before suits everyone before made
   for others, then the search score, then near and well checked before the rest, then by name. */

import { has, none } from "./bits.mjs";

const FAR = 99;

export function ordered(columns, state, found, numbers) {
  const keys = keysOf(columns, state, found);
  const rows = numbers.map((number) => [...keys.map((key) => key(number)), number]);
  rows.sort((one, other) => {
    const i = one.findIndex((value, place) => value !== other[place]);
    return one[i] - other[i];
  });
  return rows.map((row) => row[keys.length]);
}

function keysOf(columns, state, { answers, scores }) {
  const near = state.chosen.get("wijk");
  const last = far(columns, state, scores);
  const section = (number) => has(last, number);
  const best = [
    (number) =>
      answers.reduce(
        (total, { made, other }) => total - has(made, number) + (other ? has(other, number) : 0),
        0,
      ),
    (number) => -(scores?.get(number) ?? 0),
    (number) => columns.rank[number],
  ];
  switch (state.sort) {
    case "kosten":
      return [section, (number) => (columns.price[number] < 0 ? Infinity : columns.price[number])];
    case "naam":
      return [section];
    case "dichtbij":
      return near?.size ? [section, distances(columns, near)] : [section, ...best];
    case "gecontroleerd":
      return [section, (number) => columns.unchecked[number]];
    default:
      return [section, ...best];
  }
}

/* What stands last, under a heading of its own: what is nationwide for who chose a wijk, and else
   what is only elsewhere. Who typed words may mean just that. */
export function far({ nationwide, elsewhere, size }, { chosen }, scores) {
  if (chosen.has("wijk")) return nationwide;
  return scores ? none(size) : elsewhere;
}

/* How many wijken one has to cross. What has no place of its own stands behind what has one. */
function distances(columns, near) {
  const steps = stepsFrom(columns.neighbours, near);
  const places = columns.places;
  return (number) =>
    places.terms.reduce(
      (least, wijk) => (has(places.made.get(wijk), number) ? Math.min(least, steps.get(wijk) ?? FAR) : least),
      FAR,
    );
}

export function stepsFrom(neighbours, near) {
  const steps = new Map([...near].map((wijk) => [wijk, 0]));
  for (const [wijk, step] of steps) {
    for (const next of neighbours[wijk] ?? []) if (!steps.has(next)) steps.set(next, step + 1);
  }
  return steps;
}
