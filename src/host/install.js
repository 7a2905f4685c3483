import { spawnSync } from 'node:child_process';
import { existsSync, statSync } from 'node:fs';
import process from 'node:process';

/**
 * Runs a command with its output shown.
 * @param {string} command
 * @param {string[]} args
 * @param {Record<string, string>} [env] further environment variables
 * @returns {boolean} whether it succeeded
 */
export function run(command, args, env = {}) {
	const { status } = spawnSync(command, args, { stdio: 'inherit', env: { ...process.env, ...env } });
	return status === 0;
}

/** Installs the packages unless they are there and as new as the lock file. Exits on failure. */
export function ensureInstalled() {
	const [major = 0, minor = 0] = process.versions.node.split('.').map(Number);
	if (major < 20 || (major === 20 && minor < 19)) {
		console.error(`Quai needs node 20.19 or newer; this is ${process.versions.node}.`);
		process.exit(1);
	}
	const marker = 'node_modules/.package-lock.json';
	if (existsSync(marker) && statSync(marker).mtimeMs >= statSync('package-lock.json').mtimeMs) return;
	if (!run('npm', ['ci', '--no-audit', '--no-fund'])) process.exit(1);
}
