import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import process from 'node:process';
import { run } from './install.js';

/** The first has no window to draw, which makes the journeys cheaper by two fifths; the rest do as well. */
const NAMES = ['chromium-headless-shell', 'chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable'];

/**
 * Finds a Chromium for the tests, or installs one: CHROMIUM_PATH, a system's own, Debian's by apt when root on
 * Debian, else Playwright's download.
 * @returns {string | undefined} its path; undefined for Playwright's own. Exits when there is none to be had.
 */
export function ensureBrowser() {
	const given = process.env.CHROMIUM_PATH;
	if (given !== undefined) {
		if (existsSync(given)) return given;
		console.error(`CHROMIUM_PATH names no file: ${given}`);
		process.exit(1);
	}
	const found = findInPath();
	if (found !== undefined) return found;
	if (existsSync('/etc/debian_version') && process.getuid?.() === 0) {
		const quiet = { DEBIAN_FRONTEND: 'noninteractive' };
		const install = (/** @type {string} */ name) => run('apt-get', ['install', '-y', '-qq', name], quiet);
		const isInstalled =
			run('apt-get', ['update', '-qq'], quiet) && (install('chromium-headless-shell') || install('chromium'));
		if (isInstalled) return findInPath();
	}
	if (run('npx', ['playwright', 'install', 'chromium'])) return undefined;
	console.error('No Chromium found. Install one, or name it: CHROMIUM_PATH=/path/to/chromium npm test');
	process.exit(1);
}

function findInPath() {
	for (const name of NAMES) {
		const { status, stdout } = spawnSync('sh', ['-c', `command -v ${name}`], { encoding: 'utf8' });
		if (status === 0) return stdout.trim();
	}
	return undefined;
}
