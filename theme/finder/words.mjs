/* Sentences stand in the HTML, with {n} for a number and {naam} for a name; `data-geen` and
   `data-een` are what one says for none and for one. */

export function say(element, number, name = "") {
  const { geen, een, meer } = element.dataset;
  const sentence = (number === 0 && geen) || (number === 1 && een) || meer;
  return sentence.replace("{n}", number).replace("{naam}", () => name);
}

const PAUSE = 1000;

/* Tells screen readers, politely and only when someone pauses; what is urgent comes at once. */
export class Announcer {
  #timer;

  constructor(element) {
    this.element = element;
  }

  wait() {
    clearTimeout(this.#timer);
  }

  say(sentence, urgent = false) {
    this.wait();
    this.#timer = setTimeout(() => (this.element.textContent = sentence), urgent ? 0 : PAUSE);
  }
}

/* What waits in a template until it is needed, put in its place. */
export function unpack(template) {
  const element = template.content.firstElementChild;
  template.replaceWith(element);
  return element;
}
