/* What every page does, whatever stands on it. A module would wait for the whole page; this runs in
   its head, so that nothing that is remembered jumps into place and every tap is heard. In a block,
   because all other scripts see what stands outside one; in the words of browsers of 2018, so that
   those too are told what fails. */
{
  const ROOT = new URL("../../../", document.currentScript.src);
  const page = document.documentElement;
  const taps = [];

  /* Mounts each component that behaves: `data-module="compare"` is the class that
     `components/compare/compare.mjs` exports by default; `data-started` says that it lives. On the
     page as a whole it says that taps are heard. */
  const mount = (element) => {
    const name = element.dataset.module;
    import(`../components/${name}/${name}.mjs`)
      .then(({ default: Component }) => {
        new Component(element);
        element.dataset.started = "";
        for (const [button, component] of taps) if (component === element) button.click();
      })
      .catch((error) => failed({ target: element, detail: error }));
  };

  /* A component that fails, at its start or later, tells what waits for that in the page: whom to
     call, and other ways. What is deaf now is hidden by its style. */
  const failed = ({ target, detail }) => {
    console.error(`Component "${target.dataset.module}" kan niet verder`, target, detail);
    target.dataset.failed = "";
    page.classList.remove("sk-arriving");
    const note = target.querySelector('[data-fout=""]');
    if (!note) return;
    if (note.content) note.replaceWith(note.content);
    else note.hidden = false;
  };

  /* «Probeer het opnieuw»: without a connection one would lose the page. */
  const retry = (button) =>
    fetch(location.pathname, { cache: "no-cache" })
      .then(({ ok }) => (ok ? location.reload() : Promise.reject()))
      .catch(() => (button.textContent = button.dataset.mislukt));

  const tapped = ({ target }) => {
    const button = target.closest("button");
    const component = button && button.closest("[data-module]");
    if (component && !("started" in component.dataset)) taps.push([button, component]);
    if (target.closest("[data-opnieuw]")) retry(button);
    if (target.closest("[data-afdrukken]")) print();
    if (target.closest("[data-letters]")) changeLetters();
  };

  /* Someone comes with a question. Until its answer is there, nothing of another is shown; and all
     files are asked for at once: on a slow line it takes a second to learn of each from another. */
  const arrive = () => {
    const finder = document.querySelector("[data-needs]");
    if (!finder || !location.search) return;
    const q = new URLSearchParams(location.search).get("q") || "";
    const { needs, words } = finder.dataset;
    for (const path of `${needs} ${q && words}`.trim().split(" ")) import(`../${path}.mjs`).catch(() => {});
    finder.querySelector("[name=q]").defaultValue = q;
    const count = finder.querySelector("output");
    count.textContent = count.dataset.bezig;
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
    if (!link || !link.nextSibling) return;
    arriving.disconnect();
    const count = kept(() => JSON.parse(remembered(`${ROOT.pathname} lijst`)).length);
    link.textContent = link.textContent.replace(/ \(\d+\)$/, "") + (count ? ` (${count})` : "");
  };

  /* The map without internet, where the municipality wants it. It comes when the page is at rest:
     not for who saves data or sent it away, and not from a page that should leave no trace. */
  const bringMap = () => {
    const { connection = {}, serviceWorker } = navigator;
    const isUnwanted =
      !serviceWorker ||
      connection.saveData ||
      /2g/.test(connection.effectiveType) ||
      remembered(`${ROOT.pathname} zonder-internet`) ||
      document.querySelector("body:not([data-zonder-internet]), .sk-quick-exit");
    if (!isUnwanted) serviceWorker.register(new URL("zonder-internet.js", ROOT)).catch(() => {});
  };

  page.dataset.started = "";
  if (location.search) page.classList.add("sk-arriving");
  if (remembered("letters")) page.classList.add("sk-larger");
  const arriving = new MutationObserver(countList);
  arriving.observe(document, { childList: true, subtree: true });
  addEventListener("click", tapped);
  addEventListener("failed", failed);
  addEventListener("storage", countList);
  addEventListener("DOMContentLoaded", () => {
    arrive();
    document.querySelectorAll("[data-module]").forEach(mount);
  });
  addEventListener("load", () => setTimeout(bringMap, 3000));
}
