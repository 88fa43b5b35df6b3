/* The map is renewed while pages are open: then files of the old build are gone, or fit together no
   more. Such a page is loaded again, once; what still fails after that is told. */

const [ASSETS] = import.meta.url.split("/").slice(-3);

/* After an error: the page is loaded again, or else the error is told, if it still `counts`. */
export async function failed(element, error, counts = () => true) {
  if ((await renewed(element, error)) || !counts()) return;
  element.dispatchEvent(new CustomEvent("failed", { detail: error, bubbles: true }));
}

/* Whether the page is being loaded again, with what was asked in its address. */
async function renewed(element, { kind }) {
  if (history.state?.renewed) return false;
  const page = await thisPage();
  const fits = [element.dataset.folder, ASSETS].every((part) => page?.includes(part));
  if (!page || (fits && kind !== "outdated")) return false;
  const address = location.pathname + (location.search || asked(element)) + location.hash;
  history.replaceState({ ...history.state, renewed: true }, "", address);
  location.reload();
  return true;
}

/* Everything came: after a next error the page may be renewed again. */
export function settled() {
  if (history.state?.renewed) history.replaceState(null, "");
}

/* The page as the server has it now; nothing when it cannot be had. */
async function thisPage() {
  try {
    const answer = await fetch(location.pathname, { cache: "no-cache" });
    return answer.ok && (await answer.text());
  } catch {
    return null;
  }
}

function asked(element) {
  const fields = [...element.querySelectorAll("form")].flatMap((form) => [...new FormData(form)]);
  const query = String(new URLSearchParams(fields.filter(([, value]) => value)));
  return query && `?${query}`;
}
