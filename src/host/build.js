import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import process from 'node:process';
import { run } from './install.js';

const INPUTS = ['src', 'static', 'cards', 'package-lock.json', 'svelte.config.js', 'vite.config.ts'];

/**
 * Builds the app unless the folder already holds a build of exactly these sources and settings.
 * @param {{ out?: string, env?: Record<string, string> }} options the folder and further environment variables
 * @returns {boolean} false when the build failed
 */
export function ensureBuilt({ out = 'build', env = {} } = {}) {
	const state = digest(env);
	const marker = join('.cache', `${out.replaceAll('/', '-')}.digest`);
	if (existsSync(join(out, 'index.html')) && existsSync(marker) && readFileSync(marker, 'utf8') === state) return true;
	const version = { APP_VERSION: state.slice(0, 12) };
	if (!run('npx', ['vite', 'build', '--logLevel', 'warn'], { ...version, ...env, BUILD_DIR: out })) return false;
	mkdirSync('.cache', { recursive: true });
	writeFileSync(marker, state);
	return true;
}

function digest(env) {
	const hash = createHash('sha256').update(JSON.stringify([env, process.env.BASE_PATH ?? '']));
	for (const input of INPUTS) {
		const files = statSync(input).isDirectory()
			? readdirSync(input, { recursive: true, encoding: 'utf8' }).map((path) => join(input, path))
			: [input];
		for (const file of files.sort()) {
			if (statSync(file).isFile()) hash.update(file).update(readFileSync(file));
		}
	}
	return hash.digest('hex');
}
