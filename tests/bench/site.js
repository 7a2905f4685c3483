import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import process from 'node:process';
import { build } from 'vite';
import { digestSources } from '../../src/host/digest.js';
import { run } from '../../src/host/install.js';

/** The production build that the bench measures: that of `build/`, file by file, with source maps beside it. */
export const SITE = '.cache/bench/app';

/**
 * Builds it unless it is there for exactly these sources.
 * @returns {boolean} false when the build failed
 */
export function ensureSite() {
	const version = digestSources();
	const marker = '.cache/bench/app.digest';
	const isThere = existsSync(join(SITE, 'index.html')) && existsSync(marker);
	if (isThere && readFileSync(marker, 'utf8') === version) return true;
	mkdirSync('.cache/bench', { recursive: true });
	const settings = { APP_VERSION: version, BUILD_DIR: SITE };
	if (!run('npx', ['vite', 'build', '--sourcemap', 'hidden', '--logLevel', 'error'], settings)) return false;
	writeFileSync(marker, version);
	return true;
}

/**
 * Bundles the bench's own page, which drives the app's store without the app, into the site: at `bench/`, on the
 * same origin, so it can lay out a database for the app too.
 */
export async function buildPage() {
	process.env.NODE_ENV = 'production';
	await build({
		configFile: false,
		root: resolve('tests/bench/page'),
		base: '/bench/',
		publicDir: false,
		logLevel: 'error',
		build: { outDir: resolve(SITE, 'bench'), emptyOutDir: true, target: 'chrome123' }
	});
}

/** Addresses of the compiled decks, as the build ships them. @returns {string[]} */
export function deckAddresses() {
	const folder = '_app/immutable/assets';
	return readdirSync(join(SITE, folder))
		.filter((name) => name.endsWith('.json'))
		.filter((name) => Array.isArray(JSON.parse(readFileSync(join(SITE, folder, name), 'utf8')).notes))
		.map((name) => `/${folder}/${name}`);
}
