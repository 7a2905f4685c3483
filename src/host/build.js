import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import process from 'node:process';
import { digestSources } from './digest.js';
import { run } from './install.js';

/**
 * Builds the app unless the folder already holds a build of exactly these sources and settings: SvelteKit writes the
 * version, which is their digest, into every build.
 * @param {{ out?: string, env?: Record<string, string> }} options the folder and further environment variables
 * @returns {boolean} false when the build failed
 */
export function ensureBuilt({ out = 'build', env = {} } = {}) {
	const version = digestSources({ ...process.env, ...env });
	const base = (env.BASE_PATH ?? process.env.BASE_PATH ?? '').slice(1);
	const built = ['', base].map((folder) => join(out, folder, '_app/version.json')).find(existsSync);
	if (built !== undefined && JSON.parse(readFileSync(built, 'utf8')).version === version) return true;
	return run('npx', ['vite', 'build', '--logLevel', 'error'], { ...env, APP_VERSION: version, BUILD_DIR: out });
}
