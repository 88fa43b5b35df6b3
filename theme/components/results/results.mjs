/* The cards: what suits, what is far away, and apart what is near or not known. A card that stays
   is left alone, so that it keeps its focus. */

import Acties from "../acties/acties.mjs";
import { say } from "../../finder/words.mjs";

const STEP = 20;

export class Results {
  #marked = false;

  constructor(part, { more, unfold }) {
    this.list = part.querySelector("[data-lijst]");
    this.far = part.querySelector("[data-ver]");
    this.more = part.querySelector(".sk-finder__more");
    this.apart = new Map(
      [...part.querySelectorAll("[data-apart]")].map((section) => [section.dataset.apart, section]),
    );
    this.more.addEventListener("click", ({ target }) => target.closest("button") && more());
    for (const [kind, section] of this.apart) {
      section.querySelector("button").addEventListener("click", () => unfold(kind));
    }
  }

  /* Which cards to fetch: `{ near, far, buurt, onbekend }`, lists of offer numbers. */
  static wanted(state, found) {
    const most = STEP * state.p;
    const shown = found.results.slice(0, most);
    const near = found.results.length - found.far;
    const opened = (kind, numbers) => (state.apart.has(kind) ? numbers.slice(0, most) : []);
    return {
      near: shown.slice(0, near),
      far: shown.slice(near),
      buurt: opened("buurt", found.nearby),
      onbekend: opened("onbekend", found.unknown),
    };
  }

  /* `cards` holds the HTML of each wanted list; `mark` shows the words that were found. */
  show(state, found, cards, mark) {
    this.#fill(this.list, cards.near, mark);
    this.#fill(this.far.querySelector("ul"), cards.far, mark);
    this.far.hidden = !cards.far.length;
    const title = this.far.firstElementChild;
    title.textContent = state.chosen.has("wijk") ? title.dataset.landelijk : title.dataset.elders;
    const left = found.results.length - cards.near.length - cards.far.length;
    this.more.hidden = !left;
    const button = this.more.firstElementChild;
    button.textContent = say(button, Math.min(left, STEP));
    this.#showApart("buurt", state, found.nearby, cards.buurt, mark);
    this.#showApart("onbekend", state, found.unknown, cards.onbekend, mark);
    this.#marked = mark !== null;
  }

  /* Focus goes to the first card of page `p`; its facts are lists too. */
  focusPage(p) {
    const cards = [...this.list.children, ...this.far.querySelector("ul").children];
    cards[(p - 1) * STEP]?.querySelector("a").focus();
  }

  #showApart(kind, state, numbers, cards, mark) {
    const section = this.apart.get(kind);
    const button = section.querySelector("button");
    const list = section.querySelector("ul");
    section.hidden = !numbers.length;
    button.textContent = say(button, numbers.length);
    button.setAttribute("aria-expanded", state.apart.has(kind));
    list.hidden = !cards.length;
    this.#fill(list, cards, mark);
  }

  #fill(list, cards, mark) {
    const kept = new Map();
    if (!mark && !this.#marked) {
      for (const card of list.children) kept.set(card.dataset.offerId, card);
    }
    const template = document.createElement("template");
    const filled = cards.map((html) => {
      template.innerHTML = html;
      const card = template.content.firstElementChild;
      return kept.get(card.dataset.offerId) ?? prepared(card, mark);
    });
    list.replaceChildren(...filled);
  }
}

function prepared(card, mark) {
  const acties = card.querySelector("[data-module=acties]");
  if (acties) new Acties(acties);
  if (mark) {
    for (const part of card.querySelectorAll(".sk-card__link, .sk-card__short")) {
      part.replaceChildren(...mark(part.textContent).map(piece));
    }
  }
  return card;
}

function piece([text, isMatch]) {
  if (!isMatch) return text;
  const marked = document.createElement("mark");
  marked.textContent = text;
  return marked;
}
