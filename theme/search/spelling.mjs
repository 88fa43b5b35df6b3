/**
 * What someone meant who mistyped: words that sound the same, or are a letter or two away.
 * The same module as `generator/sociale_kaart/search/spelling.py`.
 */

/** Below this nearly every word is one letter away from another. */
const SHORTEST = 4;
/** Words of fewer letters are only corrected to what sounds the same, or when two were swapped. */
const SOUND_ONLY = 5;
/** From this length on one letter too many, too few or swapped is a slip and no other word. */
const SURE = 6;
/** From this length on two mistakes are forgiven, when the first letter is right. */
const TWO_MISTAKES = 8;

const SOUNDS = [
  [/sch(?=[^aeiouy]|$)/g, "s"],
  [/ch/g, "g"],
  [/ei|ey|ij/g, "1"],
  [/ao|oa|ae/g, "a"],
  [/au/g, "ou"],
  [/ph|v/g, "f"],
  [/th|dt|d$/g, "t"],
  [/ck|q|c(?=[^eiy]|$)/g, "k"],
  [/c|z/g, "s"],
  [/x/g, "ks"],
  [/w(?=r)/g, "f"],
  [/ie|y/g, "i"],
  [/(.)\1+/g, "$1"],
  [/([^aeiou])en$/, "$1n"],
];

/**
 * Equal for words that Dutch ears cannot tell apart, slegthorend and slechthorend, and for what much
 * dialect makes of them: sloapn and slapen.
 */
export function sound(word) {
  return SOUNDS.reduce((heard, [spelling, letter]) => heard.replace(spelling, letter), word);
}

/**
 * The word that was most probably meant: what sounds the same, then what is nearest; of equals the
 * shortest, then the first. With `sure`, only when it can hardly be another.
 */
export function nearest(word, known, sure) {
  if (word.length < SHORTEST) return null;
  const heard = sound(word);
  let best = null;
  let least = Infinity;
  for (const candidate of known) {
    if (Math.abs(candidate.length - word.length) > 2) continue;
    const forgiven = mistakesForgiven(word, candidate, sure);
    const sameSound = sound(candidate) === heard;
    const mistakes = distance(word, candidate, forgiven || 2);
    if (!sameSound && mistakes > forgiven) continue;
    const rank = (sameSound ? 0 : 1e6) + mistakes * 1e3 + candidate.length;
    if (rank < least) [best, least] = [candidate, rank];
  }
  return best;
}

/** The same letters in another order: hepl for help. */
function isSwap(word, other) {
  return [...word].sort().join("") === [...other].sort().join("");
}

function mistakesForgiven(word, candidate, sure) {
  if (Math.min(word.length, candidate.length) < (sure ? SURE : SOUND_ONLY))
    return isSwap(word, candidate) ? 1 : 0;
  return !sure && word.length >= TWO_MISTAKES && word[0] === candidate[0] ? 2 : 1;
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
