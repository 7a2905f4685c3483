import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, type Page } from '@playwright/test';
import { serve } from '../../../src/host/serve.js';

/** A host with a folder on it that is published anew while pages are open. */
export interface Site {
	readonly address: string;
	readonly folder: string;
	/** Puts a build there in place of everything. */
	publish(build: string): void;
	/** Removes published scripts by their path or their content. @returns how many */
	lose(what: RegExp): number;
	/** Removes the scripts that the old build has not: nobody has kept those. @returns how many */
	loseNew(): number;
	close(): Promise<void>;
}

/** Two builds of the same sources, under two versions. */
export const OLD = 'build';
export const NEW = '.cache/next';

/** The version of a build: as the page says it, and in the name of its cache. */
export const versionOf = (build: string): string =>
	(JSON.parse(readFileSync(join(build, '_app/version.json'), 'utf8')) as { version: string }).version;
export const cacheOf = (build: string): string => `quai-${versionOf(build)}`;

/** A host with the old build on it. */
export async function openSite(): Promise<Site> {
	const folder = mkdtempSync(join(tmpdir(), 'quai-site-'));
	const { server, address } = await serve({ folder, port: 0 });
	const site: Site = {
		address,
		folder,
		publish(build) {
			for (const name of readdirSync(folder)) rmSync(join(folder, name), { recursive: true });
			cpSync(build, folder, { recursive: true });
		},
		lose(what) {
			const chunks = join(folder, '_app/immutable');
			const files = readdirSync(chunks, { recursive: true, encoding: 'utf8' }).map((file) => join(chunks, file));
			const lost = files.filter((file) => file.endsWith('.js') && what.test(`${file}\n${readFileSync(file, 'utf8')}`));
			for (const file of lost) rmSync(file);
			return lost.length;
		},
		loseNew() {
			const names = (build: string) =>
				readdirSync(join(build, '_app/immutable'), { recursive: true, encoding: 'utf8' });
			const kept = new Set(names(OLD));
			const added = names(folder).filter((file) => file.endsWith('.js') && !kept.has(file));
			for (const file of added) rmSync(join(folder, '_app/immutable', file));
			return added.length;
		},
		async close() {
			server.closeAllConnections();
			await new Promise((resolve) => server.close(resolve));
			rmSync(folder, { recursive: true, force: true });
		}
	};
	site.publish(OLD);
	return site;
}

/** Resolves when the page works offline and its files come from the worker. */
export async function controlled(page: Page): Promise<void> {
	await expect.poll(() => page.evaluate(() => navigator.serviceWorker.controller?.state)).toBe('activated');
}

/** An hour later the page is looked at again: it asks for a new version. */
export async function comeBackLater(page: Page): Promise<void> {
	const now = await page.evaluate(() => Date.now());
	await page.clock.setFixedTime(now + 3_600_000);
	await page.evaluate(() => document.dispatchEvent(new Event('visibilitychange')));
}

/** Resolves when a newer version is kept and waits. */
export async function waiting(page: Page): Promise<void> {
	await expect
		.poll(() => page.evaluate(async () => (await navigator.serviceWorker.getRegistration())?.waiting?.state))
		.toBe('installed');
}

/** Names of the caches of files there are; beside them stands the marker of what was learnt, which no version removes. */
export const cacheNames = (page: Page): Promise<string[]> =>
	page.evaluate(async () => (await caches.keys()).filter((name) => name !== 'marker-of-quai'));

/** Counts how often a page is loaded. */
export function countLoads(page: Page): { readonly count: number } {
	const loads = { count: 0 };
	page.on('request', (request) => {
		if (request.isNavigationRequest()) loads.count++;
	});
	return loads;
}
