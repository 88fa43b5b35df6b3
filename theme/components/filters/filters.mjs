/* The form with the filters: shows what was asked, and tells what someone changes. */

import { amount, NUMBERS, toggle } from "../../finder/state.mjs";

const TERM = "[type=checkbox]";

export class Filters {
  #terms = new Map();

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
    const chosen = this.chosen(state);
    for (const group of this.groups) this.#showGroup(group, chosen);
    for (const more of this.form.querySelectorAll("[data-alle]")) {
      const rest = [...more.nextElementSibling.content.querySelectorAll(TERM)];
      if (rest.some(({ name, value }) => state.chosen.get(name)?.has(value))) unfold(more);
    }
    for (const input of this.form.querySelectorAll(TERM)) {
      const number = counts.get(input.name).get(input.value);
      input.checked = state.chosen.get(input.name)?.has(input.value);
      const count = input.nextElementSibling;
      if (count.textContent !== String(number)) count.textContent = number;
      input.parentElement.classList.toggle("sk-check--none", !number && !input.checked);
    }
    for (const input of this.form.querySelectorAll(".sk-filters__number")) showNumber(input, state[input.name]);
    for (const select of this.form.querySelectorAll("select")) select.value = state[select.name];
  }

  /* Every term with its name: `[{ facet, term, label }]`. */
  get terms() {
    return [...this.#terms.values()];
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
        name: this.#terms.get(`${facet}=${term}`).label,
        without: (from) => toggle(from, facet, term, false),
      })),
    );
    const words = { ...this.form.dataset, tot: this.form.dataset[state.per] };
    const numbers = NUMBERS.filter((facet) => state[facet] !== null).map((facet) => ({
      facet,
      name: words[facet].replace("{n}", comma(state[facet])),
      without: (from) => ({ ...from, [facet]: null }),
    }));
    return [...terms, ...numbers];
  }

  #changed({ type, name, value, checked }) {
    const read = name === "per" ? value : amount(name, value);
    this.change((state) =>
      type === "checkbox"
        ? toggle(state, name, value, checked)
        : { ...state, [name]: read === undefined ? state[name] : read },
    );
  }

  #clicked(button) {
    if (button?.hasAttribute("data-alle")) {
      const group = button.closest("details");
      const first = unfold(button);
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

  #showGroup(group, chosen) {
    const facets = group.dataset.facetten.split(" ");
    const count = chosen.filter(({ facet }) => facets.includes(facet)).length;
    const mark = count ? ` (${count})` : "";
    const summary = group.firstElementChild;
    summary.textContent = summary.textContent.replace(/ \(\d+\)$/, "") + mark;
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
      const { name: facet, value: term, nextSibling } = input;
      this.#terms.set(`${facet}=${term}`, { facet, term, label: nextSibling.textContent.trim() });
    }
    for (const template of part.querySelectorAll("template")) this.#name(template.content);
  }
}

/* Shows the rest of a long list; answers its first box. */
function unfold(button) {
  const { content } = button.nextElementSibling;
  const first = content.querySelector("input");
  button.nextElementSibling.replaceWith(content);
  button.remove();
  return first;
}

const comma = (value) => String(value ?? "").replace(".", ",");

/* What nobody can read as a number stays, with a word about it. */
function showNumber(input, value) {
  const isWrong = amount(input.name, input.value) === undefined;
  const note = input.closest("div").previousElementSibling;
  input.setAttribute("aria-invalid", isWrong);
  note.textContent = isWrong ? note.dataset.fout : "";
  if (!isWrong) input.value = comma(value);
}
