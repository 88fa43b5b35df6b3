/* The search field as a combobox: what someone types is asked at once. What it suggests comes with
   the first letters: who only filters never needs it. */

const PAUSE = 150;

export class SearchField {
  #timer;

  /* `on` holds what to do: typed(text), submitted(text), picked(suggestion), focused(), and
     suggest(text), which promises suggestions. */
  constructor(form, on) {
    this.form = form;
    this.on = on;
    this.input = form.elements.q;
    this.input.setAttribute("role", "combobox");
    this.input.setAttribute("aria-autocomplete", "list");
    this.input.setAttribute("aria-expanded", false);
    this.input.addEventListener("focus", () => on.focused(), { once: true });
    this.input.addEventListener("input", () => this.#typed());
    form.addEventListener("submit", (event) => this.#submit(event));
  }

  /* What is being typed stays. */
  show(text) {
    if (!this.#timer) this.input.value = text;
  }

  get text() {
    return this.input.value.trim();
  }

  #submit(event) {
    event.preventDefault();
    this.#stopTimer();
    this.list?.close();
    this.on.submitted(this.text);
  }

  #typed() {
    this.#stopTimer();
    this.on.typing();
    this.#timer = setTimeout(() => {
      this.#stopTimer();
      this.on.typed(this.text);
      this.#suggest().catch(() => {});
    }, PAUSE);
  }

  #stopTimer() {
    clearTimeout(this.#timer);
    this.#timer = null;
  }

  async #suggest() {
    const { Suggestions } = await import("./suggestions.mjs");
    this.list ??= new Suggestions(this.form, this.on);
    await this.list.ask(this.text);
  }
}
