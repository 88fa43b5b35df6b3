/* The map without internet. The build writes KAART in front of this: the parts that make up the map,
   and the sentences about its age. All parts are kept or none, the same on every device: what someone
   looked at is never kept, so a device tells nothing about who used it. */

const ROOT = new URL("./", location).pathname;
const CACHE = `sociale-kaart ${ROOT}`;
const STATE = `${ROOT}zonder-internet/stand`;
const PARTS = KAART.delen.map(([, , hash]) => address(hash));
const PATIENCE = 4000;
const DAY = 86_400_000;
const TYPES = { css: "text/css", json: "application/json", js: "text/javascript", mjs: "text/javascript", svg: "image/svg+xml" };

addEventListener("install", (event) => event.waitUntil(fetchParts().then(() => skipWaiting())));
addEventListener("activate", (event) => event.waitUntil(takeOver()));
addEventListener("message", (event) => event.waitUntil(putBack(event.ports[0])));
addEventListener("fetch", (event) => {
  const { method, mode, url } = event.request;
  const { origin, pathname } = new URL(url);
  if (method !== "GET" || origin !== location.origin || !pathname.startsWith(ROOT)) return;
  const path = pathname.slice(ROOT.length);
  if (partOf(path)?.[1]) event.respondWith(stamped(event.request, path));
  else if (mode === "navigate" || isPage(path) || path === KAART.huisstijl)
    event.respondWith(newest(event, path));
});

function address(hash) {
  return `${ROOT}zonder-internet/${hash}.json`;
}

function isPage(path) {
  return !path || path.endsWith("/");
}

/* What is here already is not fetched again: parts that did not change, and those that came before
   the connection was lost. A full disk keeps nothing; the map then works as it does without us. */
async function fetchParts() {
  const cache = await caches.open(CACHE);
  for (const [, , hash] of KAART.delen) {
    if (await cache.match(address(hash))) continue;
    const bytes = await fetchPart(hash);
    try {
      await cache.put(address(hash), new Response(bytes));
    } catch {
      await caches.delete(CACHE);
      return;
    }
  }
}

/* A worker is installed once, but a map can go without it: taken away while a page was open, or
   never kept by a disk that was full. Then the page asks for it, and hears when that is done. */
async function putBack(page) {
  await fetchParts().then(takeOver).catch(() => {});
  page.postMessage("");
}

/* The bytes that the build wrote, or nothing: no log-in page of a train, no half a file. */
async function fetchPart(hash) {
  const answer = await fetch(address(hash), { cache: "no-store" });
  const bytes = await answer.arrayBuffer();
  const digest = new Uint8Array(await crypto.subtle.digest("SHA-256", bytes));
  const found = [...digest].map((byte) => byte.toString(16).padStart(2, "0")).join("");
  if (answer.status !== 200 || answer.type !== "basic" || answer.redirected || !found.startsWith(hash))
    throw new Error(`${answer.url} is not what the build wrote`);
  return bytes;
}

/* From here on nothing of an older map is left. */
async function takeOver() {
  opened.clear();
  const cache = await caches.open(CACHE);
  for (const request of await cache.keys())
    if (!PARTS.includes(new URL(request.url).pathname)) await cache.delete(request);
  if ((await cache.keys()).length === new Set(PARTS).size)
    await cache.put(STATE, new Response(KAART.datum));
  await registration.navigationPreload?.enable();
  await clients.claim();
}

/* A stamp says which bytes; those on the device are as good as those of the server. */
async function stamped(request, path) {
  const text = isTooOld() && !path.startsWith("assets/") ? undefined : await kept(path);
  if (text === undefined) return fetch(request);
  return answer(text, TYPES[path.split(".").pop()]);
}

/* From the network; what is on the device when that takes too long, fails, or the server does. */
async function newest(event, path) {
  const network = fromNetwork(event);
  event.waitUntil(network.catch(() => {}));
  const late = new Promise((resolve) => setTimeout(resolve, PATIENCE));
  const first = await Promise.race([network, late]).catch(() => {});
  if (first && first.status < 500) return first;
  const text = isTooOld() ? undefined : await kept(path);
  if (text !== undefined) return isPage(path) ? page(text) : answer(text, TYPES.css);
  return network.catch(() => instead(path));
}

async function fromNetwork({ request, preloadResponse }) {
  return (await preloadResponse) ?? fetch(request);
}

/* A page that is not kept: its list in the finder, or what one can do without it. */
async function instead(path) {
  if (isTooOld()) return page(await kept(KAART.teOud), "");
  if ((await kept(`${path}/`)) !== undefined) return Response.redirect(`${ROOT}${path}/`);
  const [list, term, kosten] = path.split("/");
  const facet = new Map(Object.entries(KAART.lijsten)).get(list);
  if (!facet || !term) return page(await kept(KAART.nietBewaard));
  const asked = new URLSearchParams({ [facet]: term, ...(kosten && isNaN(kosten) && { kosten }) });
  return Response.redirect(`${ROOT}zoeken/?${asked}`);
}

function page(html, notice = KAART.meldingen[age() > 30 ? "oud" : "gewoon"]) {
  if (html === undefined) return Response.error();
  const told = html.replace("<main", () => `${notice}<main`);
  return answer(told.replaceAll('="~/', `="${ROOT}`), "text/html; charset=utf-8");
}

function answer(text, type) {
  const policy = "default-src 'self'";
  return new Response(text, { headers: { "Content-Type": type, "Content-Security-Policy": policy } });
}

/* In days, by the clock of the device. */
function age() {
  return (Date.now() - Date.parse(KAART.datum)) / DAY;
}

function isTooOld() {
  return age() > 90;
}

/* Parts stand in reverse order of their first address. */
function partOf(path) {
  const part = KAART.delen.find(([start]) => start <= path);
  return part && path.startsWith(part[1]) ? part : undefined;
}

const opened = new Map();

async function kept(path) {
  const part = partOf(path);
  if (!part) return undefined;
  const [, root, hash] = part;
  if (!opened.has(hash)) opened.set(hash, open(hash));
  return (await opened.get(hash)).get(path.slice(root.length));
}

async function open(hash) {
  const cache = await caches.open(CACHE);
  const found = await cache.match(address(hash));
  return new Map(found ? Object.entries(await found.json()) : []);
}
