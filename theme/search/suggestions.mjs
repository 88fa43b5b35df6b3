/** What the search field offers while someone types: wishes, names of offers, other questions. */

import { endsInWord, fold, words } from "./analysis.mjs";

const MOST_WISHES = 2;
const MOST_NAMES = 4;

export async function suggestions(index, text, limit) {
  const typed = words(text);
  const last = typed[typed.length - 1] ?? "";
  if (last.length < 2) return [];
  const found = [
    ...index.wishes
      .filter(([, label]) => begins(words(label), typed))
      .slice(0, MOST_WISHES)
      .map(([id, label]) => ({ kind: "wens", text: label, id })),
    ...(await index.namesFrom(longest(index.analysis, typed)))
      .map(([offer, name]) => ({ kind: "naam", text: name, offer }))
      .filter(({ text: name }) => begins(words(name), typed))
      .slice(0, MOST_NAMES),
    ...(endsInWord(text) ? questions(index, text, typed, last) : []),
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

/** Whether each word typed is the beginning of one of these words. */
function begins(known, typed) {
  return typed.every((start) => known.some((word) => word.startsWith(start)));
}

/** Those that begin as typed first; else the text with its last word complete. */
function questions({ suggested }, text, typed, last) {
  const found = suggested.filter(([, known]) => begins(known, typed));
  const first = found.filter(([, known]) => typed.every((start, at) => known[at]?.startsWith(start)));
  const texts = [...first, ...found].map(([each]) => each);
  return (texts.length ? texts : completed(suggested, text, last)).map((each) => ({
    kind: "woord",
    text: each,
  }));
}

function completed(suggested, text, last) {
  const before = text.trim().split(/\s+/).slice(0, -1);
  return suggested
    .filter(([, [word, ...others]]) => !others.length && word.startsWith(last) && word !== last)
    .map(([each]) => [...before, each.toLowerCase()].join(" "));
}
