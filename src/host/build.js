import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import process from 'node:process';
import { digestSources } from './digest.js';
import { run } from './install.js';

/**
 * Builds the app unless the folder already holds a build of exactly these sources and settings.
 * @param {{ out?: string, env?: Record<string, string> }} options the folder and further environment variables
 * @returns {boolean} false when the build failed
 */
export function ensureBuilt({ out = 'build', env = {} } = {}) {
	const version = digestSources({ ...process.env, ...env });
	const marker = join('.cache', `${out.replaceAll('/', '-')}.digest`);
	const isThere = existsSync(join(out, 'index.html')) && existsSync(marker);
	if (isThere && readFileSync(marker, 'utf8') === version) return true;
	if (!run('npx', ['vite', 'build', '--logLevel', 'error'], { ...env, APP_VERSION: version, BUILD_DIR: out })) {
		return false;
	}
	mkdirSync('.cache', { recursive: true });
	writeFileSync(marker, version);
	return true;
}
