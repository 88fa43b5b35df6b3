/* The list below the search field: wishes, names and words, picked with the arrows or a finger. */

export class Suggestions {
  #active = -1;
  #asked = 0;

  /* `on` holds what to do: picked(suggestion), and suggest(text), which promises suggestions. */
  constructor(form, on) {
    this.form = form;
    this.on = on;
    this.input = form.elements.q;
    this.list = form.querySelector("[id=suggesties]");
    this.list.setAttribute("role", "listbox");
    this.input.addEventListener("keydown", (event) => this.#key(event));
    this.input.addEventListener("blur", () => this.close());
    this.list.addEventListener("mousedown", (event) => event.preventDefault());
    this.list.addEventListener("click", ({ target }) => this.#pick(target.closest("li")));
  }

  async ask(text) {
    const asked = ++this.#asked;
    const found = text ? await this.on.suggest(text).catch(() => []) : [];
    if (asked !== this.#asked || document.activeElement !== this.input) return;
    this.#show(found);
  }

  close() {
    this.#asked++;
    this.#choose(-1);
    this.#open(false);
  }

  #show(suggestions) {
    this.suggestions = suggestions;
    this.list.replaceChildren(...suggestions.map((each, i) => this.#option(each, i)));
    this.#open(suggestions.length > 0);
    this.#choose(-1);
  }

  #option({ kind, text }, i) {
    const { content } = this.form.querySelector("template");
    const option = content.querySelector(`[data-soort=${kind}]`).cloneNode(true);
    option.id = `suggestie-${i}`;
    option.querySelector("span").textContent = text;
    return option;
  }

  #key(event) {
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (step && !this.list.hidden) {
      event.preventDefault();
      const places = this.suggestions.length + 1;
      this.#choose(((this.#active + 1 + step + places) % places) - 1);
    } else if (event.key === "Enter" && this.#active >= 0) {
      event.preventDefault();
      this.#pick(this.list.children[this.#active]);
    } else if (event.key === "Escape" && !this.list.hidden) {
      event.preventDefault();
      this.close();
    }
  }

  #choose(place) {
    this.#active = place;
    [...this.list.children].forEach((option, i) => option.setAttribute("aria-selected", i === place));
    if (place < 0) this.input.removeAttribute("aria-activedescendant");
    else this.input.setAttribute("aria-activedescendant", this.list.children[place].id);
  }

  #pick(option) {
    if (!option) return;
    const picked = this.suggestions[[...this.list.children].indexOf(option)];
    this.close();
    this.on.picked(picked);
  }

  #open(on) {
    this.list.hidden = !on;
    this.input.setAttribute("aria-expanded", on);
  }
}
