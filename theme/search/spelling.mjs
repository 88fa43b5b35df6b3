/**
 * What someone meant who mistyped: words that sound the same, or are a letter or two away.
 * The same module as `generator/sociale_kaart/search/spelling.py`.
 */

/** Below this nearly every word is one letter away from another. */
export const SHORTEST = 4;
/** Words of fewer letters are only corrected to what sounds the same. */
const SOUND_ONLY = 5;
/** From this length on one letter too many, too few or swapped is a slip and no other word. */
const SURE = 6;
/** From this length on two mistakes are forgiven, when the first letter is right. */
const TWO_MISTAKES = 8;

const SOUNDS = [
  [/sch(?=[^aeiouy]|$)/g, "s"],
  [/ch/g, "g"],
  [/ei|ey|ij/g, "1"],
  [/au/g, "ou"],
  [/ph|v/g, "f"],
  [/th|dt|d$/g, "t"],
  [/ck|q|c(?=[^eiy]|$)/g, "k"],
  [/c|z/g, "s"],
  [/x/g, "ks"],
  [/w(?=r)/g, "f"],
  [/ie|y/g, "i"],
  [/(.)\1+/g, "$1"],
];

/** Equal for words that Dutch ears cannot tell apart: slegthorend and slechthorend. */
export function sound(word) {
  return SOUNDS.reduce((heard, [spelling, letter]) => heard.replace(spelling, letter), word);
}

/**
 * The word that was most probably meant: what sounds the same, then what is nearest; of equals the
 * shortest, then the first.
 */
export function nearest(word, known) {
  const heard = sound(word);
  let best = null;
  let bestRank = null;
  for (const candidate of known) {
    if (Math.abs(candidate.length - word.length) > 2) continue;
    const forgiven = mistakesForgiven(word, candidate);
    const sameSound = sound(candidate) === heard;
    const mistakes = distance(word, candidate, forgiven || 2);
    if (!sameSound && mistakes > forgiven) continue;
    const rank = [sameSound ? 0 : 1, mistakes, candidate.length];
    if (bestRank === null || isBefore(rank, bestRank)) [best, bestRank] = [candidate, rank];
  }
  return best;
}

export function isSlip(word, meant) {
  return word.length >= SURE && (sound(word) === sound(meant) || distance(word, meant, 1) === 1);
}

function isBefore(one, other) {
  const at = one.findIndex((value, index) => value !== other[index]);
  return at >= 0 && one[at] < other[at];
}

function mistakesForgiven(word, candidate) {
  if (Math.min(word.length, candidate.length) < SOUND_ONLY) return 0;
  return word.length >= TWO_MISTAKES && word[0] === candidate[0] ? 2 : 1;
}

/**
 * Letters added, left out or swapped with the next; anything above `most` is just more.
 * A wrong letter is two mistakes: «kopen» is not «koken».
 */
export function distance(one, other, most) {
  let before = [];
  let row = Array.from({ length: other.length + 1 }, (_, column) => column);
  for (let i = 1; i <= one.length; i++) {
    const above = row;
    row = [i];
    for (let j = 1; j <= other.length; j++) {
      let cost = one[i - 1] === other[j - 1] ? above[j - 1] : Math.min(above[j], row[j - 1]) + 1;
      if (i > 1 && j > 1 && one[i - 1] === other[j - 2] && one[i - 2] === other[j - 1]) {
        cost = Math.min(cost, before[j - 2] + 1);
      }
      row.push(cost);
    }
    before = above;
    if (Math.min(...row) > most && Math.min(...above) > most) return most + 1;
  }
  return row[other.length];
}
