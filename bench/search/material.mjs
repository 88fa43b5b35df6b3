/** Material's own search: its worker, given the index that MkDocs wrote, as the page would. */

import vm from "node:vm";

const SETUP = 0;
const QUERY = 2;

export async function prepareMaterial({ index, worker, languages }) {
  let answered;
  let hear;
  const scope = vm.createContext({
    console: { warn() {} },
    addEventListener: (_, listener) => (hear = listener),
    postMessage: (message) => answered(message.data),
    importScripts: (...addresses) =>
      addresses.forEach((address) => vm.runInContext(languages[address.split("/").at(-1)], scope)),
  });
  scope.self = scope;
  vm.runInContext(worker, scope);
  const tell = (type, data) =>
    new Promise((resolve) => {
      answered = resolve;
      hear({ data: { type, data } });
    });
  await tell(SETUP, { ...index, options: { suggest: false } });
  return async (q) =>
    (await tell(QUERY, q)).items.map(([{ location }]) => location.split("/")[0]).filter(Boolean);
}
