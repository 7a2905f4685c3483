/// <reference no-default-lib="true"/>
/// <reference lib="esnext" />
/// <reference lib="webworker" />

/**
 * Keeps every page and asset of one version, so that any route opens without network or server.
 * Files only: it never opens the database, so that there are no two owners of data.
 */
import { base, build, files, prerendered, version } from '$service-worker';

const worker = globalThis.self as unknown as ServiceWorkerGlobalScope;
const PREFIX = `quai${base}-`;
const CACHE = PREFIX + version;

/** hashed names: the same name is the same file, so an older cache may give it */
const HASHED = build;
/** names that stay while their content changes: always fetched anew at installation */
const NAMED = [...files, ...prerendered];
const PAGES = new Set(prerendered);

worker.addEventListener('install', (event) => {
	event.waitUntil(install());
});

worker.addEventListener('activate', (event) => {
	// at once for the page of the first visit too: its lazy parts must not depend on the network any more
	event.waitUntil(removeOldCaches().then(() => worker.clients.claim()));
});

worker.addEventListener('message', (event: ExtendableMessageEvent) => {
	if ((event.data as { type?: string } | null)?.type === 'SKIP_WAITING') void worker.skipWaiting();
});

worker.addEventListener('fetch', (event) => {
	const { request } = event;
	const url = new URL(request.url);
	if (request.method !== 'GET' || url.origin !== worker.location.origin) return;
	const isNavigation = request.mode === 'navigate';
	const path = pathOf(url, isNavigation);
	if (path !== null) event.respondWith(answer(path, request));
	else if (isNavigation && url.pathname.startsWith(`${base}/`)) event.respondWith(answerUnknown(request));
});

async function install(): Promise<void> {
	const cache = await caches.open(CACHE);
	await Promise.all(
		HASHED.map(async (path) => {
			const kept = await caches.match(path);
			await (kept === undefined ? fetchInto(cache, path) : cache.put(path, kept));
		})
	);
	await cache.addAll(NAMED.map((path) => new Request(path, { cache: 'reload' })));
}

/** The browser may remember that a file was missing in the middle of a deploy: then the host is asked again. */
async function fetchInto(cache: Cache, path: string): Promise<void> {
	try {
		await cache.add(path);
	} catch {
		await cache.add(new Request(path, { cache: 'reload' }));
	}
}

async function removeOldCaches(): Promise<void> {
	const names = await caches.keys();
	const old = names.filter((name) => name.startsWith(PREFIX) && name !== CACHE);
	await Promise.all(old.map((name) => caches.delete(name)));
}

const KEPT = new Set([...HASHED, ...NAMED]);

/** The kept file for an address, whatever its query string; pages with and without the final slash. */
function pathOf({ pathname }: URL, isNavigation: boolean): string | null {
	if (KEPT.has(pathname)) return pathname;
	if (!isNavigation) return null;
	const withSlash = pathname.endsWith('/index.html') ? pathname.slice(0, -10) : `${pathname}/`;
	if (PAGES.has(withSlash)) return withSlash;
	return null;
}

/** A page of another version may be there; what isn't is said by the page made for it, with the address as it was. */
async function answerUnknown(request: Request): Promise<Response> {
	const found = await fetch(request).catch(() => null);
	// a redirect is the browser's to follow
	if (found !== null && (found.ok || found.type === 'opaqueredirect')) return found;
	const page = await (await caches.open(CACHE)).match(`${base}/missing/`);
	if (page === undefined) return found ?? Response.error();
	return new Response(page.body, { status: 404, headers: page.headers });
}

async function answer(path: string, request: Request): Promise<Response> {
	const cache = await caches.open(CACHE);
	return (await cache.match(path)) ?? fetch(request);
}
