/* Mounts each component that behaves: `data-module="compare"` is the class that
   `components/compare/compare.mjs` exports by default. What cannot start stays readable HTML. */

for (const element of document.querySelectorAll("[data-module]")) {
  const name = element.dataset.module;
  import(`../components/${name}/${name}.mjs`)
    .then(({ default: Component }) => new Component(element))
    .catch((error) => console.error(`Component "${name}" kan niet starten`, element, error));
}
