/** What the search field offers while someone types: wishes, names of offers, words. */

import { endsInWord, fold, words } from "./analysis.mjs";

const MOST_WISHES = 2;
const MOST_NAMES = 4;

export async function suggestions(index, text, limit) {
  const typed = words(text);
  if (!typed.length || typed.at(-1).length < 2) return [];
  const found = [
    ...index.wishes
      .filter(([, label]) => begins(label, typed))
      .slice(0, MOST_WISHES)
      .map(([id, label]) => ({ kind: "wens", text: label, id })),
    ...(await index.namesFrom(longest(index.analysis, typed)))
      .map(([offer, name]) => ({ kind: "naam", text: name, offer }))
      .filter(({ text: name }) => begins(name, typed))
      .slice(0, MOST_NAMES),
    ...(endsInWord(text) ? completed(index, text, typed.at(-1)) : []),
  ];
  const shown = new Set();
  return found
    .filter(({ text: suggested }) => !shown.has(fold(suggested)) && shown.add(fold(suggested)))
    .slice(0, limit);
}

/* Of the words that say something: names are looked up by those. */
function longest(analysis, typed) {
  return typed
    .filter((word) => !analysis.isStopWord(word) && !analysis.isWeakWord(word))
    .reduce((one, other) => (other.length > one.length ? other : one), "");
}

/** Whether each word typed is the beginning of a word of this name. */
function begins(name, typed) {
  const inName = words(name);
  return typed.every((start) => inName.some((word) => word.startsWith(start)));
}

function completed(index, text, last) {
  const before = text.trim().split(/\s+/).slice(0, -1);
  return index
    .wordsFrom(last)
    .map((word) => ({ kind: "woord", text: [...before, word].join(" ") }));
}
