/* Sets of offers, one bit an offer: thousands of offers are a few hundred numbers, so every count
   on the page is a handful of `and`s. */

export const none = (size) => new Uint32Array((size + 31) >>> 5);

export function everything(size) {
  const set = none(size).fill(0xffffffff);
  if (size % 32) set[set.length - 1] = (1 << size % 32) - 1;
  return set;
}

export function add(set, number) {
  set[number >>> 5] |= 1 << (number & 31);
}

/* The places in a list of what passes the test. */
export function where(list, passes) {
  const set = none(list.length);
  list.forEach((one, number) => passes(one) && add(set, number));
  return set;
}

export const has = (set, number) => (set[number >>> 5] >>> (number & 31)) & 1;

export function union(size, sets) {
  const joined = none(size);
  for (const set of sets) for (let i = 0; i < joined.length; i++) joined[i] |= set[i];
  return joined;
}

export function both(one, other) {
  return one.map((word, i) => word & other[i]);
}

export function without(one, other) {
  return one.map((word, i) => word & ~other[i]);
}

export function size(set) {
  let total = 0;
  for (const word of set) total += ones(word);
  return total;
}

/* How many are in both, without making the set. */
export function shared(one, other) {
  let total = 0;
  for (let i = 0; i < one.length; i++) total += ones(one[i] & other[i]);
  return total;
}

export function numbers(set) {
  const found = [];
  set.forEach((word, i) => {
    for (let rest = word; rest; rest &= rest - 1) found.push(i * 32 + 31 - Math.clz32(rest & -rest));
  });
  return found;
}

function ones(word) {
  word -= (word >>> 1) & 0x55555555;
  word = (word & 0x33333333) + ((word >>> 2) & 0x33333333);
  return Math.imul((word + (word >>> 4)) & 0x0f0f0f0f, 0x01010101) >>> 24;
}
