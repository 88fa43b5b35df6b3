/**
 * What a visitor downloads for a question, in KB after gzip, with ours and with others.
 *
 *     python bench/corpus.py 1000 MAP
 *     python bench/search/dump.py QUESTIONS.json dump.json --map MAP
 *     node bench/search/weigh.mjs dump.json [ENGINE ...]
 *
 * `start` is what every first question needs; the rest is for one question on top of that, by
 * someone who asked nothing before, with the texts of ten results where those come apart.
 */

import { readdirSync, readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { gzipSync } from "node:zlib";
import { SearchEngine } from "../../theme/search/engine.mjs";
import { openPagefind } from "./pagefind.mjs";

const require = createRequire(`${process.cwd()}/`);
const dump = JSON.parse(readFileSync(process.argv[2]));
const questions = dump.questions.map(({ q }) => q);
const SHOWN = 10;
/** Makes Pagefind fetch what every question needs, and nothing more. */
const UNKNOWN = "qqqq";

const zipped = (content) => gzipSync(content).length;
const total = (numbers) => numbers.reduce((sum, number) => sum + number, 0);

async function ours() {
  const folder = new URL("../../theme/search/", import.meta.url);
  const code = readdirSync(folder).map((name) => zipped(readFileSync(new URL(name, folder))));
  const weights = new Map();
  let bytes = 0;
  const fetch = async (address) => {
    const name = address.split("/").at(-1).split("?")[0];
    if (!weights.has(name)) weights.set(name, zipped(JSON.stringify(dump.files[name])));
    if (name !== "index.json") bytes += weights.get(name);
    return { ok: true, json: async () => dump.files[name] };
  };
  const each = [];
  for (const q of questions) {
    bytes = 0;
    await new SearchEngine("zoeken", fetch).search(q);
    each.push(bytes);
  }
  return { start: total(code) + weights.get("index.json"), each };
}

async function material() {
  const { index, worker, languages } = dump.material;
  const used = ["lunr.stemmer.support.min.js", "lunr.nl.min.js"].map((name) => languages[name]);
  const start = total([JSON.stringify(index), worker, ...used].map(zipped));
  return { start, each: questions.map(() => 0) };
}

/** Both come as one index, which someone who wants them has to write: here with the same fields. */
async function miniSearch() {
  const MiniSearch = require("minisearch").default ?? require("minisearch");
  const index = new MiniSearch({ fields: Object.keys(dump.boosts) });
  index.addAll(dump.texts.map((entry, id) => ({ id, ...entry })));
  return whole(index, ["minisearch/dist/umd/index.js"]);
}

async function lunrDutch() {
  const lunr = require("lunr");
  const plugins = ["lunr.stemmer.support", "lunr.nl"].map((name) => `lunr-languages/min/${name}.min.js`);
  for (const plugin of plugins) require(plugin)(lunr);
  const index = lunr(function () {
    this.use(lunr.nl);
    this.ref("id");
    for (const [field, boost] of Object.entries(dump.boosts)) this.field(field, { boost });
    dump.texts.forEach((entry, id) => this.add({ id, ...entry }));
  });
  return whole(index, ["lunr/lunr.min.js", ...plugins]);
}

function whole(index, scripts) {
  const code = scripts.map((name) => zipped(readFileSync(`node_modules/${name}`)));
  return { start: total(code) + zipped(JSON.stringify(index)), each: questions.map(() => 0) };
}

async function pagefind() {
  let bytes = 0;
  // What Pagefind writes is compressed already, apart from its scripts.
  const { folder, pagefind: engine, start: open } = await openPagefind(dump, (name, content) => {
    bytes += name.endsWith(".json") ? zipped(content) : content.length;
  });
  await engine.search(UNKNOWN);
  const opened = bytes;
  const each = [];
  for (const q of questions) {
    await engine.destroy();
    await open();
    await engine.search(UNKNOWN);
    bytes = 0;
    const { results } = await engine.search(q);
    await Promise.all(results.slice(0, SHOWN).map(({ data }) => data()));
    each.push(bytes);
  }
  return { start: opened + zipped(readFileSync(`${folder}/pagefind.js`)), each };
}

const kb = (bytes) => Math.round(bytes / 1000);
const engines = { ours, MiniSearch: miniSearch, lunr: lunrDutch, pagefind, material };
const rows = {};
const chosen = process.argv.slice(3);
for (const [name, weigh] of Object.entries(engines)) {
  if (chosen.length && !chosen.includes(name)) continue;
  const { start, each } = await weigh();
  each.sort((one, other) => one - other);
  const at = (share) => kb(each[Math.floor(share * (each.length - 1))]);
  rows[name] = { start: kb(start), median: at(0.5), "95 %": at(0.95), most: at(1) };
}
process.stdout.write(`${dump.ids.length} offers\n`);
console.table(rows);
