/**
 * Which filters a question names: «dinsdag gratis wmo» names three. They are offered, not set:
 * who types «gratis» may also mean an offer that is called so.
 */

import { words } from "./analysis.mjs";

const WORD = /[\p{L}\p{M}\p{N}@'’]+/gu;

/** Of `terms`, those whose label is named in full; `rest` is the text without its words. */
export function named(analysis, text, terms) {
  const stems = (some) => some.map((word) => analysis.stem(word));
  const asked = new Set(stems(words(text)));
  return terms.flatMap((term) => {
    const { label } = term;
    const ways = label.split(" of ").map((way) => stems(deciding(analysis, words(way))));
    if (!ways.some((way) => way.length && way.every((stem) => asked.has(stem)))) return [];
    const spoken = new Set(stems(words(label)));
    const rest = text.replace(WORD, (word) =>
      stems(words(word)).every((stem) => spoken.has(stem)) ? "" : word,
    );
    const saysMore = words(rest).some((word) => isStrong(analysis, word));
    return [{ ...term, rest: saysMore ? rest.trim().replace(/\s+/g, " ") : "" }];
  });
}

/* Without words that say little; a label of nothing else («Avond») keeps those. */
function deciding(analysis, label) {
  const strong = label.filter((word) => isStrong(analysis, word));
  return strong.length ? strong : label.filter((word) => !analysis.isStopWord(word));
}

function isStrong(analysis, word) {
  return !analysis.isStopWord(word) && !analysis.isWeakWord(word);
}
