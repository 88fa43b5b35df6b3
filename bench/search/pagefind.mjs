/** Pagefind: its index of a page for each offer, asked by its own script. Boosts become weights. */

import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";

const HOST = "http://pagefind.test/pagefind/";

/** `anyWord` asks every word apart and adds the scores up, when all words together find nothing. */
export async function preparePagefind(dump, anyWord) {
  const { pagefind } = await openPagefind(dump);
  const ask = async (q) => {
    const { results } = await pagefind.search(q);
    return Promise.all(
      results.map(async ({ score, data }) => [(await data()).raw_url.split("/")[1], score]),
    );
  };
  return async (q) => {
    const found = await ask(q);
    return (found.length || !anyWord ? found : await eachWord(ask, q)).map(([id]) => id);
  };
}

/** Its files, its script, and how to start anew; `fetched` is told what is read. */
export async function openPagefind({ ids, texts, boosts }, fetched = () => {}) {
  const folder = mkdtempSync(join(tmpdir(), "pagefind-"));
  process.on("exit", () => rmSync(folder, { recursive: true }));
  await writeIndex(folder, ids, texts, boosts);
  globalThis.location = new URL(HOST);
  globalThis.window = { location };
  globalThis.document = { currentScript: null, querySelector: () => ({ getAttribute: () => "nl" }) };
  globalThis.fetch = async (address) => {
    const content = readFileSync(join(folder, path(address)));
    fetched(path(address), content);
    return new Response(content);
  };
  const pagefind = await import(pathToFileURL(join(folder, "pagefind.js")));
  const start = async () => {
    await pagefind.options({ basePath: HOST, baseUrl: "/" });
    await pagefind.init("nl");
  };
  await start();
  return { folder, pagefind, start };
}

async function eachWord(ask, q) {
  const scores = new Map();
  for (const word of q.split(/\s+/)) {
    for (const [id, score] of await ask(word)) scores.set(id, (scores.get(id) ?? 0) + score);
  }
  return [...scores].sort(([, one], [, other]) => other - one);
}

async function writeIndex(folder, ids, texts, boosts) {
  const installed = join(process.cwd(), "node_modules/pagefind/lib/index.js");
  const { createIndex, close } = await import(pathToFileURL(installed));
  const { index } = await createIndex({ forceLanguage: "nl" });
  for (const [at, fields] of texts.entries()) {
    await index.addHTMLFile({ url: `/${ids[at]}/`, content: page(fields, boosts) });
  }
  await index.writeFiles({ outputPath: folder });
  await close();
}

function page(fields, boosts) {
  const escape = (text) => text.replace(/[&<>]/g, (sign) => `&#${sign.charCodeAt(0)};`);
  const parts = Object.entries(fields).map(([name, text]) =>
    name === "naam"
      ? `<h1>${escape(text)}</h1>`
      : `<p data-pagefind-weight="${boosts[name]}">${escape(text)}</p>`,
  );
  return `<html lang="nl"><body>${parts.join("")}</body></html>`;
}

function path(address) {
  return new URL(address.url ?? address, HOST).pathname.replace("/pagefind/", "");
}
