/* Mounts each component that behaves: `data-module="compare"` is the class that
   `components/compare/compare.mjs` exports by default; `data-started` says that it lives. What
   cannot start stays readable HTML. On the page as a whole it says that taps are heard from now on. */

for (const element of document.querySelectorAll("[data-module]")) {
  const name = element.dataset.module;
  const early = tapsOn(element);
  import(`../components/${name}/${name}.mjs`)
    .then(({ default: Component }) => {
      new Component(element);
      element.dataset.started = "";
      for (const button of early()) button.click();
    })
    .catch((error) => console.error(`Component "${name}" kan niet starten`, element, error));
}

document.documentElement.dataset.started = "";

/* The buttons that someone tapped before their component came; ends the watch. */
function tapsOn(element) {
  const tapped = [];
  const keep = ({ target }) => {
    const button = target.closest("button");
    if (button?.closest("[data-module]") === element) tapped.push(button);
  };
  element.addEventListener("click", keep);
  return () => (element.removeEventListener("click", keep), tapped);
}

document.querySelector("[data-afdrukken]")?.addEventListener("click", () => print());

/* Larger letters, on every page and remembered on this device. Here, because a file of its own
   would be one more to fetch for everybody. */

const LETTERS = "sociale-kaart letters";
const look = document.documentElement.classList;

function kept(change) {
  try {
    return change(localStorage);
  } catch {
    return null; // A private window keeps nothing.
  }
}

document.querySelector("[data-letters]")?.addEventListener("click", () => {
  const large = look.toggle("sk-larger");
  kept((storage) => (large ? storage.setItem(LETTERS, "groot") : storage.removeItem(LETTERS)));
});
if (kept((storage) => storage.getItem(LETTERS))) look.add("sk-larger");

/* The map without internet, where the municipality wants it. It comes when the page is at rest: not
   for who saves data or sent it away, and not from a page that should leave no trace. */

const REST = 3000;
const ROOT = new URL("../../../", import.meta.url);
const { connection, serviceWorker } = navigator;

function mayCome() {
  const isSlow = connection?.saveData || /2g/.test(connection?.effectiveType);
  const isDeclined = kept((storage) => storage.getItem(`sociale-kaart ${ROOT.pathname} zonder-internet`));
  return !isSlow && !isDeclined && !document.querySelector(".sk-quick-exit");
}

if (serviceWorker && "zonderInternet" in document.body.dataset && mayCome()) {
  const come = () => serviceWorker.register(new URL("zonder-internet.js", ROOT)).catch(() => {});
  addEventListener("load", () => setTimeout(come, REST));
}
