/* The form with the filters: shows what was asked, and tells what someone changes. */

import { toggle } from "../../finder/state.mjs";

const TERM = "[type=checkbox]";

export class Filters {
  #names = new Map();

  /* `change(update)` gets a function from the old state to the new one; `explain()` promises what
     each term means. */
  constructor(form, { change, explain }) {
    this.form = form;
    this.change = change;
    this.explain = explain;
    this.groups = [...form.querySelectorAll("details")];
    this.#name(form);
    form.addEventListener("submit", (event) => event.preventDefault());
    form.addEventListener("change", ({ target }) => this.#changed(target));
    form.addEventListener("click", ({ target }) => this.#clicked(target.closest("button")));
    for (const group of this.groups) {
      if (group.open) this.#unpack(group);
      group.addEventListener("toggle", () => group.open && this.#unpack(group));
    }
  }

  show(state, counts) {
    this.last = { state, counts };
    for (const group of this.groups) this.#showGroup(group, state);
    for (const input of this.form.querySelectorAll(TERM)) {
      const number = counts.get(input.name).get(input.value);
      input.checked = state.chosen.get(input.name)?.has(input.value) ?? false;
      const count = input.nextElementSibling;
      if (count.textContent !== String(number)) count.textContent = number;
      input.parentElement.classList.toggle("sk-check--none", !number && !input.checked);
    }
    const { leeftijd, tot, per } = this.form.elements;
    if (leeftijd) leeftijd.value = state.leeftijd ?? "";
    if (tot) tot.value = String(state.tot ?? "").replace(".", ",");
    if (per) per.value = state.per;
  }

  /* Every term with its name: `[{ facet, term, label }]`. */
  get terms() {
    return [...this.#names].map(([key, label]) => {
      const [facet, term] = key.split("=");
      return { facet, term, label };
    });
  }

  /* Opens the groups of these facets and closes the others. */
  reach(facets) {
    for (const group of this.groups) {
      group.open = facets.some((facet) => group.matches(`[data-facetten~="${facet}"]`));
    }
  }

  /* Everything chosen, as names: `[{ name, without(state) }]`. */
  chosen(state) {
    const terms = [...state.chosen].flatMap(([facet, ids]) =>
      [...ids].map((term) => ({
        facet,
        term,
        name: this.#names.get(`${facet}=${term}`),
        without: (from) => toggle(from, facet, term, false),
      })),
    );
    const words = this.form.dataset;
    const number = (key, sentence, value) => ({
      facet: key,
      name: sentence.replace("{n}", String(value).replace(".", ",")),
      without: (from) => ({ ...from, [key]: null }),
    });
    if (state.leeftijd !== null) terms.push(number("leeftijd", words.leeftijd, state.leeftijd));
    if (state.tot !== null) terms.push(number("tot", words[state.per], state.tot));
    return terms;
  }

  #changed(input) {
    if (input.type === "checkbox") {
      const { name, value, checked } = input;
      this.change((state) => toggle(state, name, value, checked));
    } else if (input.name === "per") {
      this.change((state) => ({ ...state, per: input.value }));
    } else {
      const value = Number(input.value.replace(",", "."));
      const known = input.value.trim() && value >= 0 && value < Infinity;
      this.change((state) => ({ ...state, [input.name]: known ? tidy(input.name, value) : null }));
    }
  }

  #clicked(button) {
    if (button?.hasAttribute("data-alle")) {
      const template = button.nextElementSibling;
      const first = template.content.querySelector("input");
      const group = button.closest("details");
      template.replaceWith(template.content);
      button.remove();
      this.#found(group);
      first.focus();
    } else if (button?.hasAttribute("data-uitleg")) {
      this.#explain(button.closest("details"));
      button.remove();
    }
  }

  async #explain(group) {
    this.explained ??= await this.explain();
    group.dataset.uitgelegd = "";
    for (const input of group.querySelectorAll(TERM)) {
      if (input.parentElement.querySelector(".sk-check__hint")) continue;
      const hint = document.createElement("small");
      hint.className = "sk-check__hint";
      hint.textContent = this.explained[input.name][input.value] ?? "";
      input.parentElement.append(hint);
    }
  }

  #showGroup(group, state) {
    const facets = group.dataset.facetten.split(" ");
    const chosen = facets.reduce((total, facet) => total + (state.chosen.get(facet)?.size ?? 0), 0);
    const fields = facets.filter((field) => (state[field] ?? null) !== null).length;
    const mark = chosen + fields ? ` (${chosen + fields})` : "";
    const { lastChild } = group.firstElementChild;
    lastChild.textContent = lastChild.textContent.replace(/ \(\d+\)$/, "").trimEnd() + mark;
  }

  #unpack(group) {
    const packed = group.querySelector(":scope > template");
    if (!packed) return;
    packed.replaceWith(packed.content);
    this.#found(group);
  }

  #found(group) {
    if ("uitgelegd" in group.dataset) this.#explain(group);
    if (this.last) this.show(this.last.state, this.last.counts);
  }

  /* Also of what still waits in templates. */
  #name(part) {
    for (const input of part.querySelectorAll(TERM)) {
      this.#names.set(`${input.name}=${input.value}`, input.nextSibling.textContent.trim());
    }
    for (const template of part.querySelectorAll("template")) this.#name(template.content);
  }
}

function tidy(name, value) {
  return name === "leeftijd" ? Math.min(120, Math.floor(value)) : Math.min(10000, Math.round(value * 100) / 100);
}
