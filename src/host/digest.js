import { createHash } from 'node:crypto';
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import process from 'node:process';

const INPUTS = ['src', 'static', 'cards', 'package-lock.json', 'svelte.config.js', 'vite.config.ts'];
// EDITION makes another version of the same sources, CARDS takes other cards: the tests of updates need both
const SETTINGS = ['BASE_PATH', 'LAB', 'EDITION', 'CARDS'];

/**
 * Twelve characters that stand for the sources and settings of a build: the same ones give the same version.
 * @param {Record<string, string | undefined>} [env]
 */
export function digestSources(env = process.env) {
	const hash = createHash('sha256').update(JSON.stringify(SETTINGS.map((name) => env[name] ?? '')));
	for (const input of [...INPUTS, ...(env.CARDS === undefined ? [] : [env.CARDS])]) {
		const files = statSync(input).isDirectory()
			? readdirSync(input, { recursive: true, encoding: 'utf8' }).map((path) => join(input, path))
			: [input];
		for (const file of files.sort()) {
			if (statSync(file).isFile()) hash.update(file).update(readFileSync(file));
		}
	}
	return hash.digest('hex').slice(0, 12);
}
