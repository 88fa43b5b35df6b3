/* What was asked, as an address and back. Equal states have equal addresses: the order is fixed
   and what was not asked is left out. */

const SORTS = ["best", "kosten", "naam", "dichtbij", "gecontroleerd"];
const APART = ["onbekend", "buurt"];
const OLDEST = 120;
const DEAREST = 10000;

export const nothing = () => ({
  q: "",
  chosen: new Map(),
  leeftijd: null,
  tot: null,
  per: "keer",
  apart: new Set(),
  sort: "best",
  p: 1,
});

/* Reads an address. `terms` maps each facet to its term ids; what no longer exists is told. */
export function read(search, terms) {
  const address = new URLSearchParams(search);
  const state = nothing();
  state.q = (address.get("q") ?? "").trim();
  const wanted = (name) => address.getAll(name);
  for (const [facet, ids] of terms) {
    const chosen = ids.filter((id) => wanted(facet).includes(id));
    if (chosen.length) state.chosen.set(facet, new Set(chosen));
  }
  state.leeftijd = amount(address.get("leeftijd"), OLDEST, /^\d{1,3}$/);
  state.tot = amount(address.get("tot"), DEAREST, /^\d{1,5}([.,]\d{1,2})?$/);
  if (address.get("per") === "maand") state.per = "maand";
  for (const apart of APART) if (address.get(apart) === "ja") state.apart.add(apart);
  if (SORTS.includes(address.get("sort"))) state.sort = address.get("sort");
  state.p = amount(address.get("p"), 999, /^[1-9]\d{0,2}$/) ?? 1;
  const gone = [...terms].flatMap(([facet, ids]) =>
    wanted(facet).filter((id) => id && !ids.includes(id)),
  );
  return { state, gone };
}

function amount(text, most, shape) {
  if (!shape.test(text ?? "")) return null;
  const value = Number(text.replace(",", "."));
  return value <= most ? value : null;
}

/* Writes the address: `?q=eten&doelgroep=ouderen`, or nothing when nothing was asked. */
export function write(state, terms) {
  const address = new URLSearchParams();
  if (state.q.trim()) address.append("q", state.q.trim());
  for (const [facet, ids] of terms) {
    for (const id of ids) if (state.chosen.get(facet)?.has(id)) address.append(facet, id);
  }
  if (state.leeftijd !== null) address.append("leeftijd", state.leeftijd);
  if (state.tot !== null) address.append("tot", state.tot);
  if (state.tot !== null && state.per !== "keer") address.append("per", state.per);
  for (const apart of APART) if (state.apart.has(apart)) address.append(apart, "ja");
  if (state.sort !== "best") address.append("sort", state.sort);
  if (state.p > 1) address.append("p", state.p);
  const text = address.toString();
  return text && `?${text}`;
}

export function toggle(state, facet, id, on) {
  const ids = new Set(state.chosen.get(facet));
  if (on) ids.add(id);
  else ids.delete(id);
  const chosen = new Map(state.chosen);
  if (ids.size) chosen.set(facet, ids);
  else chosen.delete(facet);
  return { ...state, chosen };
}

/* How many things narrow the list, without the words: what «Filters (2)» counts. */
export function asked(state) {
  const terms = [...state.chosen.values()].reduce((total, ids) => total + ids.size, 0);
  return terms + (state.leeftijd !== null) + (state.tot !== null);
}
