/* Empties the page before the next one is there, and takes its place in the history. */

export default class QuickExit {
  constructor(element) {
    const link = element.querySelector("a");
    link.addEventListener("click", (event) => {
      event.preventDefault();
      document.body.hidden = true;
      document.title = "";
      location.replace(link.href);
    });
  }
}
