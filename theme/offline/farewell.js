/* Stands where `worker.js` stood, when a municipality no longer wants the map without internet:
   takes the map from the device, and itself. */

const CACHE = `sociale-kaart ${new URL("./", location).pathname}`;

addEventListener("install", () => skipWaiting());
addEventListener("activate", (event) => event.waitUntil(leave()));

async function leave() {
  await caches.delete(CACHE);
  await registration.unregister();
}
