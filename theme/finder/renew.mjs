/* The map is renewed while pages are open: then files of the old build are gone, or fit together no
   more. Such a page is loaded again, once; what still fails after that is told. */

const ASSETS = import.meta.url.split("/").at(-3);

/* After an error: whether the page is being loaded again, with what was asked in its address. */
export async function renewed(element, error) {
  if (history.state?.renewed || !(await isOutdated(element.dataset.folder, error))) return false;
  const address = location.search || asked(element);
  history.replaceState({ ...history.state, renewed: true }, "", location.pathname + address);
  location.reload();
  return true;
}

/* Only when the page itself can be had: without a connection one would lose it. */
async function isOutdated(folder, { kind }) {
  try {
    const answer = await fetch(location.pathname, { cache: "no-cache" });
    const page = await answer.text();
    return answer.ok && (kind === "outdated" || ![folder, ASSETS].every((part) => page.includes(part)));
  } catch {
    return false;
  }
}

function asked(element) {
  const fields = [...element.querySelectorAll("form")].flatMap((form) => [...new FormData(form)]);
  return `?${new URLSearchParams(fields.filter(([, value]) => value))}`;
}
