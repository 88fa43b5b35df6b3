/**
 * Our search beside Material's, Pagefind, MiniSearch and lunr.js with its Dutch pipeline, on the same
 * offers and questions.
 *
 *     npm install lunr lunr-languages minisearch pagefind
 *     python bench/search/dump.py QUESTIONS.json dump.json
 *     node bench/search/compare.mjs dump.json
 *
 * Run by hand, from the folder where npm installed; no test needs it.
 */

import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { SearchEngine } from "../../theme/search/engine.mjs";
import { prepareMaterial } from "./material.mjs";
import { preparePagefind } from "./pagefind.mjs";

const require = createRequire(`${process.cwd()}/`);
const dump = JSON.parse(readFileSync(process.argv[2]));
const { ids, boosts, texts, files, questions } = dump;
const fields = Object.keys(boosts);

async function ours() {
  const fetch = async (address) => ({
    ok: true,
    json: async () => files[address.split("/").at(-1).split("?")[0]],
  });
  const engine = new SearchEngine("zoeken", fetch);
  await engine.ready();
  return async (q) => (await engine.search(q)).hits.map(([offer]) => ids[offer]);
}

async function lunrDutch() {
  const lunr = require("lunr");
  require("lunr-languages/lunr.stemmer.support")(lunr);
  require("lunr-languages/lunr.nl")(lunr);
  const index = lunr(function () {
    this.use(lunr.nl);
    this.ref("id");
    for (const field of fields) this.field(field, { boost: boosts[field] });
    texts.forEach((entry, at) => this.add({ id: ids[at], ...entry }));
  });
  return async (q) => index.search(q.replace(/[:*~^+-]/g, " ")).map(({ ref }) => ref);
}

async function miniSearch() {
  const MiniSearch = require("minisearch").default ?? require("minisearch");
  const index = new MiniSearch({ fields });
  index.addAll(texts.map((entry, at) => ({ id: ids[at], ...entry })));
  const options = { boost: boosts, prefix: true, fuzzy: 0.2 };
  return async (q) => index.search(q, options).map(({ id }) => id);
}

function gain(judgments) {
  return judgments
    .slice(0, 10)
    .reduce((sum, judgment, place) => sum + (2 ** judgment - 1) / Math.log2(place + 2), 0);
}

async function measure(name, search) {
  const byKind = new Map();
  let nothing = 0;
  let good = 0;
  const started = process.cpuUsage();
  for (const { q, kind, relevant } of questions) {
    const found = await search(q);
    const judgments = found.map((id) => relevant[id] ?? 0);
    const best = Object.values(relevant).sort((one, other) => other - one);
    byKind.set(kind, [...(byKind.get(kind) ?? []), gain(judgments) / gain(best)]);
    nothing += found.length === 0;
    good += judgments.slice(0, 3).some((judgment) => judgment >= Math.min(2, best[0]));
  }
  const { user, system } = process.cpuUsage(started);
  const mean = (numbers) => numbers.reduce((sum, number) => sum + number, 0) / numbers.length;
  const row = {
    "nDCG@10": mean([...byKind.values()].flat()).toFixed(2),
    "top 3": `${Math.round((100 * good) / questions.length)} %`,
    nothing: `${Math.round((100 * nothing) / questions.length)} %`,
    "ms CPU": ((user + system) / 1000 / questions.length).toFixed(2),
  };
  for (const [kind, scores] of byKind) row[kind] = mean(scores).toFixed(2);
  return [name, row];
}

const engines = {
  ours,
  MiniSearch: miniSearch,
  "Pagefind, any word": () => preparePagefind(dump, true),
  "lunr.js, Dutch": lunrDutch,
  Pagefind: () => preparePagefind(dump, false),
  "Material for MkDocs": () => prepareMaterial(dump.material),
};
const rows = [];
for (const [name, prepare] of Object.entries(engines))
  rows.push(await measure(name, await prepare()));
console.table(Object.fromEntries(rows));
