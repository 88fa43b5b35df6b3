/**
 * Which filters a question names: «wmo gratis dinsdag» names three. They are offered, not set: who
 * types «gratis eten» may also mean an offer that is called so. Only when days, wijken and prices
 * are all there is, they are what is meant. Who tells something («mijn vrouw is dood») or refuses it
 * («niet naar een groep») names nothing: the words are there, and mean something else. But a day is a
 * day in every sentence.
 */

import { words } from "./analysis.mjs";

const WORD = /[\p{L}\p{M}\p{N}@'’]+/gu;
const QUOTE = /["“”„«»]/;
/** What one says to ask for anything at all. */
const FRAME = /\b(wat (is er|kan ik)|is er|ik zoek|(te )?doen|open|activiteit(en)?)\b/gi;
/** Small words around what one asks for; with any other, someone is telling. */
const JOINING = setOf(
  "aan bij dag de dichtbij doordeweeks een elke en er goed goede graag het hoogstens ieder iedere iemand iets in leuk leuke max maximaal mensen met mooi mooie naar nieuw nieuwe of om op per samen te tot tussen van via voor waar week",
);
/** Not small, and yet they tell. */
const TELLING = setOf("alleen haar");
/** Small, and yet a label means nothing without: «geld» is not «weinig geld». */
const TURNING = setOf("behalve geen meer minder moeite niet nooit weinig zonder");
const WHEN_WHERE_HOW_MUCH = setOf("dag dagdeel wijk kosten");
/** Alone, «morgen» is tomorrow. */
const MORNING = /(dag)morgens?$|^s?morgens$/;
const TODAY = new Intl.DateTimeFormat("nl", { weekday: "long" }).format();
/** «vandaag», and the first half of «vanavond». */
const NOW = /^vandaag$|^van(?=(ochtend|morgen|middag|avond)$)/;
const WEEKEND = ["zaterdag", "zondag"];
const SHORTEST_PART = 4;

/**
 * Of `terms`, `named` holds those that are named by their label, or in one of the `other` words that
 * `also` has for their facet and term, each with the `rest` of the text; `meant` those that are all
 * that is asked, null when there is more. Between quotes, words are words.
 */
export function named(analysis, text, known, also = {}) {
  const terms = known.map((term) => ({ ...term, other: also[`${term.facet}/${term.term}`] ?? [] }));
  const question = new Question(analysis, text, terms);
  const all = terms.filter((term) => question.names(term));
  const tells = question.tells(all);
  const found = tells ? question.days(all) : all;
  const whole = found.filter(({ facet, label }) => WHEN_WHERE_HOW_MUCH.has(facet) && question.saysAll(label));
  return {
    named: found.map(({ other, ...term }) => ({ ...term, rest: question.without([term.label, ...other]) })),
    meant: !tells && question.isOnly(whole) && !QUOTE.test(text) ? whole : null,
  };
}

class Question {
  constructor(analysis, text, terms) {
    this.analysis = analysis;
    this.text = text.replace(FRAME, "");
    this.isAsked = words(text).length > 0;
    const labels = terms.map(({ label }) => words(label));
    this.singles = this.#stems(labels.filter(({ length }) => length === 1).flat());
    this.words = (this.text.match(WORD) ?? []).flatMap((word) => this.#parts(word));
  }

  /** One way of «wandelen of bewegen» is enough, and so is any other word for it. */
  names({ label, other }) {
    if (other.some((way) => this.saysAll(way))) return true;
    return label.split(" of ").some((way) => {
      const all = words(way);
      const strong = all.filter((word) => this.#isStrong(word));
      if (strong.length) return this.#says([...strong, ...all.filter((word) => TURNING.has(word))]);
      // «vrouw» of «Een vrouw» may be anyone's, «vrouwen» are a group.
      const isOwn = !all.some((word) => this.analysis.isStopWord(word)) || this.isOnly([{ label }]);
      return this.saysAll(way, isOwn ? this.words : this.words.filter((word) => this.#isStrong(word)));
    });
  }

  /** Whether the whole label is there, but for words that say nothing. */
  saysAll(label, said = this.words) {
    const telling = words(label).filter((word) => !this.analysis.isStopWord(word));
    return telling.length > 0 && this.#says(telling, said);
  }

  /** Whether there is more around these labels than what one asks for. */
  tells(terms) {
    const spoken = new Set(terms.flatMap(({ label, other }) => [label, ...other].flatMap(words)));
    const isSmall = (word) => !this.#isStrong(word) && !JOINING.has(word) && !spoken.has(word);
    return this.words.some((word) => TELLING.has(word) || isSmall(word));
  }

  /** Of what is told only a day that is not refused, with its part. */
  days(terms) {
    const isRefused = this.words.some((word) => TURNING.has(word));
    const hasDay = !isRefused && terms.some(({ facet }) => facet === "dag");
    return terms.filter(({ facet }) => hasDay && facet.startsWith("dag"));
  }

  isOnly(terms) {
    const spoken = this.#stems(terms.flatMap(({ label }) => words(label)));
    return this.isAsked && this.words.every((word) => JOINING.has(word) || spoken.has(this.analysis.stem(word)));
  }

  /** What is left to search for. */
  without(ways) {
    const spoken = this.#stems(ways.flatMap(words));
    const rest = this.text.replace(WORD, (word) => {
      const parts = this.#parts(word);
      const left = parts.filter((part) => !spoken.has(this.analysis.stem(part)));
      return left.length === parts.length && left.length ? word : left.join(" ");
    });
    const saysMore = words(rest).some((word) => this.#isStrong(word));
    return saysMore ? rest.trim().replace(/\s+/g, " ") : "";
  }

  /* «dinsdagavond» is two labels in one word. */
  #parts(word) {
    return words(word).flatMap((folded) => {
      if (folded === "weekend") return WEEKEND;
      const whole = folded.replace(NOW, TODAY).replace(MORNING, "$1ochtend");
      for (let end = SHORTEST_PART; end <= whole.length - SHORTEST_PART; end++) {
        const parts = [whole.slice(0, end), whole.slice(end)];
        if (parts.every((part) => this.singles.has(this.analysis.stem(part)))) return parts;
      }
      return [whole];
    });
  }

  #says(some, said = this.words) {
    const stems = this.#stems(said);
    return some.every((word) => stems.has(this.analysis.stem(word)));
  }

  #stems(some) {
    return new Set(some.map((word) => this.analysis.stem(word)));
  }

  #isStrong(word) {
    return !this.analysis.isStopWord(word) && !this.analysis.isWeakWord(word);
  }
}

function setOf(some) {
  return new Set(some.split(" "));
}
