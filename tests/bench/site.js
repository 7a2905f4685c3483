import { cpSync, existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import process from 'node:process';
import { build, loadConfigFromFile } from 'vite';
import { digestSources } from '../../src/host/digest.js';
import { run } from '../../src/host/install.js';

/** The production build once more, the same file by file, with source maps beside it. */
export const MAPPED = '.cache/bench/mapped';
/** What the bench serves: a copy of that, and the bench's own page at `bench/`. */
export const SITE = '.cache/bench/site';

/**
 * Builds with source maps unless that is there for exactly these sources.
 * @returns {boolean} false when the build failed
 */
export function ensureMapped() {
	const version = digestSources();
	const marker = `${MAPPED}.digest`;
	const isThere = existsSync(join(MAPPED, 'index.html')) && existsSync(marker);
	if (isThere && readFileSync(marker, 'utf8') === version) return true;
	mkdirSync('.cache/bench', { recursive: true });
	const settings = { APP_VERSION: version, BUILD_DIR: MAPPED };
	if (!run('npx', ['vite', 'build', '--sourcemap', 'hidden', '--logLevel', 'error'], settings)) return false;
	writeFileSync(marker, version);
	return true;
}

/**
 * Makes the site. Its page drives the app's store without the app; being on the same origin it can lay out a database
 * for the app too.
 */
export async function makeSite() {
	rmSync(SITE, { recursive: true, force: true });
	cpSync(MAPPED, SITE, { recursive: true });
	process.env.NODE_ENV = 'production';
	// packages as the app takes them
	const app = await loadConfigFromFile({ command: 'build', mode: 'production' }, 'vite.config.ts');
	await build({
		configFile: false,
		resolve: app?.config.resolve ?? {},
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
