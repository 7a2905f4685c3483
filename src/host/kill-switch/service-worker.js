/// <reference no-default-lib="true"/>
/// <reference lib="esnext" />
/// <reference lib="webworker" />

// The way out when a broken version keeps itself alive in browsers: put this file in place of build/service-worker.js.
// Browsers fetch it at the next visit (it is never cached), and it removes the kept files and itself. What was learnt
// is in the database, which no worker of Quai touches. Pages that are open go on, with their files from the network.

const worker = /** @type {ServiceWorkerGlobalScope} */ (/** @type {unknown} */ (globalThis.self));

worker.addEventListener('install', () => void worker.skipWaiting());

worker.addEventListener('activate', (event) => event.waitUntil(leave()));

async function leave() {
	// the names that src/service-worker.ts gives: another app of the same host keeps its own
	const base = new URL(worker.registration.scope).pathname.slice(0, -1);
	const names = await caches.keys();
	await Promise.all(names.filter((name) => name.startsWith(`quai${base}-`)).map((name) => caches.delete(name)));
	await worker.registration.unregister();
}
