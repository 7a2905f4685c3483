import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import process from 'node:process';

/**
 * The path of a program: named in the environment, or the first of these names that is installed.
 * @param {readonly string[]} names
 * @param {string} variable
 * @returns {string}
 */
export function findProgram(names, variable) {
	const given = process.env[variable];
	if (given !== undefined && existsSync(given)) return given;
	for (const name of names) {
		const { status, stdout } = spawnSync('sh', ['-c', `command -v ${name}`], { encoding: 'utf8' });
		if (status === 0) return stdout.trim();
	}
	throw new Error(`none of ${names.join(', ')} is installed, and ${variable} names none`);
}
