/* What was asked, as an address and back. Equal states have equal addresses: the order is fixed
   and what was not asked is left out. */

const SORTS = ["best", "kosten", "naam", "dichtbij", "gecontroleerd"];
const APART = ["onbekend", "buurt"];
export const NUMBERS = ["leeftijd", "tot"];
const MOST = { leeftijd: 120, tot: 10000, p: 999 };

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
  const gone = [];
  for (const [facet, ids] of terms) {
    const wanted = address.getAll(facet);
    const chosen = ids.filter((id) => wanted.includes(id));
    if (chosen.length) state.chosen.set(facet, new Set(chosen));
    gone.push(...wanted.filter((id) => id && !ids.includes(id)));
  }
  for (const name of NUMBERS) state[name] = amount(name, address.get(name)) ?? null;
  if (address.get("per") === "maand") state.per = "maand";
  for (const apart of APART) if (address.get(apart) === "ja") state.apart.add(apart);
  if (SORTS.includes(address.get("sort"))) state.sort = address.get("sort");
  state.p = amount("p", address.get("p")) || 1;
  return { state, gone };
}

/* The number in what someone typed: «€ 5», «5,-», «ca. 2,50», «78 jaar». Null when nothing was typed,
   undefined when there is no number, more than one, or one that cannot be right. */
export function amount(name, text) {
  if (!text?.trim()) return null;
  const [number, another] = text.match(/-?[\d.,]*\d/g) ?? [];
  if (another || !/^\d+([.,]\d\d?)?$/.test(number)) return undefined;
  const value = Number(number.replace(",", "."));
  if (value > MOST[name]) return undefined;
  return name === "tot" ? value : Math.floor(value);
}

/* Writes the address: `?q=eten&doelgroep=ouderen`, or nothing when nothing was asked. */
export function write(state, terms) {
  const address = new URLSearchParams();
  const usual = nothing();
  const add = (name, value) => value !== usual[name] && address.append(name, value);
  add("q", state.q.trim());
  for (const [facet, ids] of terms) {
    for (const id of ids) if (state.chosen.get(facet)?.has(id)) add(facet, id);
  }
  for (const name of NUMBERS) add(name, state[name]);
  if (state.tot !== null) add("per", state.per);
  for (const apart of APART) if (state.apart.has(apart)) add(apart, "ja");
  add("sort", state.sort);
  add("p", state.p);
  const text = String(address);
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
