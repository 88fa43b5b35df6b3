/* What every page does, whatever stands on it. A module would wait for the whole page; this runs in
   its head, so that nothing that is remembered jumps into place and every tap is heard. In a block,
   because all other scripts see what stands outside one. */
{
  const ROOT = new URL("../../../", document.currentScript.src);
  const page = document.documentElement;
  const taps = [];

  /* Mounts each component that behaves: `data-module="compare"` is the class that
     `components/compare/compare.mjs` exports by default; `data-started` says that it lives. What
     cannot start stays readable HTML. On the page as a whole it says that taps are heard. */
  const mount = (element) => {
    const name = element.dataset.module;
    import(`../components/${name}/${name}.mjs`)
      .then(({ default: Component }) => {
        new Component(element);
        element.dataset.started = "";
        for (const [button, component] of taps) if (component === element) button.click();
      })
      .catch((error) => console.error(`Component "${name}" kan niet starten`, element, error));
  };

  const tapped = ({ target }) => {
    const button = target.closest("button");
    const component = button?.closest("[data-module]");
    if (component && !("started" in component.dataset)) taps.push([button, component]);
    if (target.closest("[data-afdrukken]")) print();
    if (target.closest("[data-letters]")) changeLetters();
  };

  const kept = (change) => {
    try {
      return change(localStorage);
    } catch {
      return null; // A private window keeps nothing.
    }
  };

  const remembered = (name) => kept((storage) => storage.getItem(`sociale-kaart ${name}`));

  /* Larger letters, on every page and remembered on this device. */
  const changeLetters = () => {
    const act = page.classList.toggle("sk-larger") ? "setItem" : "removeItem";
    kept((storage) => storage[act]("sociale-kaart letters", "groot"));
  };

  /* «Mijn lijst (3)»: as soon as the link is complete, which is before it is drawn. */
  const countList = () => {
    const link = document.querySelector("[data-mijn-lijst]");
    if (!link?.nextSibling) return;
    arriving.disconnect();
    const count = kept(() => JSON.parse(remembered(`${ROOT.pathname} lijst`)).length);
    link.textContent = link.textContent.replace(/ \(\d+\)$/, "") + (count ? ` (${count})` : "");
  };

  /* The map without internet, where the municipality wants it. It comes when the page is at rest:
     not for who saves data or sent it away, and not from a page that should leave no trace. */
  const bringMap = () => {
    const { connection, serviceWorker } = navigator;
    const isUnwanted =
      connection?.saveData ||
      /2g/.test(connection?.effectiveType) ||
      remembered(`${ROOT.pathname} zonder-internet`) ||
      document.querySelector("body:not([data-zonder-internet]), .sk-quick-exit");
    if (!isUnwanted) serviceWorker?.register(new URL("zonder-internet.js", ROOT)).catch(() => {});
  };

  page.dataset.started = "";
  if (remembered("letters")) page.classList.add("sk-larger");
  const arriving = new MutationObserver(countList);
  arriving.observe(document, { childList: true, subtree: true });
  addEventListener("click", tapped);
  addEventListener("storage", countList);
  addEventListener("DOMContentLoaded", () => document.querySelectorAll("[data-module]").forEach(mount));
  addEventListener("load", () => setTimeout(bringMap, 3000));
}
