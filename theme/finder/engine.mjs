/* Finds offers: OR within a facet, AND between facets, unknown apart. Knows nothing of the page. */

import { both, everything, numbers, shared, size, union, without } from "./bits.mjs";
import { allBut, criteria } from "./criteria.mjs";
import { far, ordered, stepsFrom } from "./order.mjs";

export class Engine {
  constructor(columns) {
    this.columns = columns;
    this.criteria = criteria(columns);
  }

  /* `scores` are the hits of the search engine: a Map of offer number to score, or nothing. */
  find(state, scores = null) {
    const asked = this.criteria
      .map((criterion) => ({ criterion, ...criterion.match(state, scores) }))
      .filter((each) => each.yes);
    const found = { answers: asked, scores };
    const yes = allBut(this.columns, asked);
    const inOrder = (set) => ordered(this.columns, state, found, numbers(set));
    return {
      results: inOrder(yes),
      far: shared(yes, far(this.columns, state, scores)),
      elsewhere: shared(yes, this.columns.elsewhere),
      unknown: inOrder(without(this.#perhaps(asked), yes)),
      nearby: inOrder(this.#nearby(state, asked)),
      counts: this.#counts(state, asked),
      repairs: size(yes) ? [] : this.#repairs(asked),
    };
  }

  #perhaps(asked) {
    return asked.reduce(
      (sets, { yes, unknown }) => both(sets, union(this.columns.size, [yes, unknown])),
      everything(this.columns.size),
    );
  }

  /* The same in the wijken and dorpen next to those that were chosen. */
  #nearby(state, asked) {
    const wijk = asked.find(({ criterion }) => criterion.key === "wijk");
    if (!wijk) return new Uint32Array(0);
    const steps = stepsFrom(this.columns.neighbours, state.chosen.get("wijk"));
    const beside = [...steps].filter(([, step]) => step === 1).map(([id]) => id);
    const { made } = this.columns.facets.get("wijk");
    const there = union(this.columns.size, beside.map((id) => made.get(id)));
    return without(both(there, allBut(this.columns, asked, wijk)), wijk.yes);
  }

  /* Per facet and term: how many results one has with that term ticked. */
  #counts(state, asked) {
    const counts = new Map();
    for (const criterion of this.criteria) {
      const rest = allBut(this.columns, asked, asked.find((each) => each.criterion === criterion));
      for (const facet of criterion.facets) {
        counts.set(facet, this.#countsOf(criterion, facet, rest, state));
      }
    }
    return counts;
  }

  #countsOf(criterion, facet, rest, state) {
    const ticked = state.chosen.get(facet) ?? [];
    return new Map(
      this.columns.facets.get(facet).terms.map((term) => {
        const chosen = new Map(state.chosen).set(facet, new Set([...ticked, term]));
        return [term, shared(rest, criterion.match({ ...state, chosen }).yes)];
      }),
    );
  }

  /* What each thing asked costs: how many there are without it. The most helpful one first. */
  #repairs(asked) {
    return asked
      .map((each) => ({
        key: each.criterion.key,
        facets: each.criterion.facets,
        results: size(allBut(this.columns, asked, each)),
      }))
      .filter(({ results }) => results)
      .sort((one, other) => other.results - one.results);
  }
}
