/**
 * Text in, stems out: the one reading of Dutch that the index and every query share.
 * The same module as `generator/sociale_kaart/search/analysis.py`, held to it by
 * `tests/vectors/analysis.json` and a property test. The irregular forms and the stop words
 * come with the index, so that they are written once.
 */

const LIGATURES = {
  ß: "ss",
  æ: "ae",
  œ: "oe",
  ø: "o",
  ł: "l",
  đ: "d",
  ı: "i",
  ς: "σ",
  "’": "'",
};
const WORD = /[a-z0-9\u03b1-\u03c9\u0430-\u052f\u05d0-\u05ea\u0620-\u064a\u066e-\u06d3]+/g;

/** Lower case without accents; `esc@pe` reads as escape, `55+` as 55 plus, `opa's` as opa. */
export function fold(text) {
  return text
    .toLowerCase()
    .normalize("NFD")
    .replace(/[\u0300-\u036f]/g, "")
    .replace(/[ßæœøłđıς’]/g, (letter) => LIGATURES[letter])
    .replace(/([a-z0-9])@(?=[a-z])/g, "$1a")
    .replace(/([a-z0-9])'s(?![a-z0-9])/g, "$1")
    .replace(/([0-9]) ?\+/g, "$1 plus ")
    .replace(/([0-9])(?=[a-z])/g, "$1 ");
}

/** The words as people know them, folded; a lone letter says nothing and is left out. */
export function words(text) {
  return (fold(text).match(WORD) ?? []).filter((word) => word.length > 1 || /[0-9]/.test(word));
}

/** Whether someone may still be typing the last word. */
export function endsInWord(text) {
  return (fold(text).slice(-1).match(WORD) ?? []).length === 1;
}

export class Analysis {
  #forms;
  #stop;
  #weak;
  #generic;
  #stems = new Map();

  constructor({ forms, stop, weak, generic }) {
    this.#forms = new Map(
      Object.entries(forms).flatMap(([stem, words]) => words.split(" ").map((word) => [word, stem])),
    );
    this.#stop = new Set(stop.split(" "));
    this.#weak = new Set(weak.split(" "));
    this.#generic = new Set(generic.split(" "));
  }

  /** Words that say nothing. */
  isStopWord(word) {
    return this.#stop.has(word);
  }

  /** Words that say something in a phrase («nooit buiten»), but little alone. */
  isWeakWord(word) {
    return this.#weak.has(word);
  }

  /** Words that find something, but that say too little beside a word that nobody knows. */
  isGenericWord(word) {
    return this.#generic.has(word);
  }

  /** What a folded word shares with its plural, its diminutive and its verb forms. */
  stem(word) {
    let stem = this.#stems.get(word);
    if (stem === undefined) {
      stem = this.#forms.get(word) ?? (/^[a-z]+$/.test(word) ? regularStem(word) : word);
      this.#stems.set(word, stem);
    }
    return stem;
  }
}

function regularStem(word) {
  return porter(singularOfDiminutive(word))
    .replace(/([^aeiouy])\1$/, "$1")
    .replace(/z$/, "s")
    .replace(/v$/, "f");
}

function singularOfDiminutive(word) {
  const singular = word.replace(/jes$/, "je");
  const root = singular.replace(
    /([bglmnpr])etje$|([aeiouylnrw])tje$|(m)pje$|je$/,
    (_, a = "", b = "", c = "") => a + b + c,
  );
  return root.length > 2 ? root : singular;
}

/** Snowball's `dutch_porter`, for words of a to z: https://snowballstem.org/algorithms/dutch_porter/stemmer.html */
function porter(word) {
  // Capital I and Y are consonants from here on.
  let stem = word
    .replace(/^y/, "Y")
    .replace(/([aeiouy])(i(?=[aeiouy])|y)/g, (_, vowel, glide) => vowel + glide.toUpperCase());
  const [first, second] = regions(stem);
  let lostE = false;

  const before = (suffix) => stem.slice(0, stem.length - suffix.length);
  const undouble = () => /(kk|dd|tt)$/.test(stem) && !!(stem = stem.slice(0, -1));
  const dropEn = (suffix) => {
    const rest = before(suffix);
    if (rest.length < first || !/[^aeiouy]$/.test(rest) || rest.endsWith("gem")) return;
    stem = rest;
    undouble();
  };
  const dropE = () => {
    lostE = false;
    const rest = before("e");
    if (!stem.endsWith("e") || rest.length < first || !/[^aeiouy]$/.test(rest)) return;
    stem = rest;
    lostE = true;
    undouble();
  };

  const plural = /(heden|ene|en|se|s)$/.exec(stem)?.[0];
  if (plural === "heden") {
    if (before(plural).length >= first) stem = before(plural) + "heid";
  } else if (plural === "ene" || plural === "en") {
    dropEn(plural);
  } else if (plural && before(plural).length >= first && /[^aeijouy]$/.test(before(plural))) {
    stem = before(plural);
  }

  dropE();

  if (/[^c]heid$/.test(stem) && before("heid").length >= second) {
    stem = before("heid");
    if (stem.endsWith("en")) dropEn("en");
  }

  const suffix = /(end|ing|ig|lijk|baar|bar)$/.exec(stem)?.[0];
  if (suffix && before(suffix).length >= second) {
    if (suffix === "end" || suffix === "ing") {
      stem = before(suffix);
      if (/[^e]ig$/.test(stem) && before("ig").length >= second) stem = before("ig");
      else undouble();
    } else if (suffix === "ig") {
      if (!stem.endsWith("eig")) stem = before(suffix);
    } else if (suffix === "lijk") {
      stem = before(suffix);
      dropE();
    } else if (suffix === "baar" || lostE) {
      stem = before(suffix);
    }
  }

  return stem
    .replace(/([^aeiouy])([aeou])\2([^aeiouyI])$/, "$1$2$3")
    .replace(/[IY]/g, (c) => c.toLowerCase());
}

/** Where Snowball's regions R1 and R2 begin: after the first consonant that follows a vowel. */
function regions(word) {
  if (word.length < 3) return [word.length, word.length];
  const first = /^[^aeiouy]*[aeiouy]+[^aeiouy]/.exec(word)?.[0].length;
  if (first === undefined) return [word.length, word.length];
  const second = /^[^aeiouy]*[aeiouy]+[^aeiouy]/.exec(word.slice(first))?.[0].length;
  return [Math.max(first, 3), second === undefined ? word.length : first + second];
}
