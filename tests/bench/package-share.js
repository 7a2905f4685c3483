import { existsSync, readFileSync } from 'node:fs';
import { SourceMap } from 'node:module';
import { join } from 'node:path';

/** @typedef {import('./weigh.js').Loaded} Loaded */

/**
 * How many gzipped bytes of a load each package has: a file's bytes are given to the source they were made from, by
 * its source map, and its gzipped size is shared out in that proportion.
 * @param {readonly Loaded[]} files
 * @param {string} folder of the build that was loaded
 * @param {string} mapped folder of a build of the same sources with source maps
 * @returns {Record<string, number>} bytes by package, the largest first
 */
export function shareByPackage(files, folder, mapped) {
	/** @type {Record<string, number>} */
	const shares = {};
	const give = (/** @type {string} */ name, /** @type {number} */ bytes) => {
		shares[name] = (shares[name] ?? 0) + bytes;
	};
	for (const { path, type, gz } of files) {
		if (type === 'css') give('styles', gz);
		if (type !== 'js') continue;
		const code = readFileSync(join(folder, path), 'utf8');
		const map = readMap(join(mapped, path), code);
		if (map === null) {
			give(path.includes('/') ? 'bundler' : 'own: boot', gz);
			continue;
		}
		for (const [name, characters] of countCharacters(code, map)) give(name, (gz * characters) / code.length);
	}
	const entries = Object.entries(shares).map(([name, bytes]) => /** @type {const} */ ([name, Math.round(bytes)]));
	return Object.fromEntries(entries.sort(([, a], [, b]) => b - a));
}

/**
 * null when there is no map or it belongs to other code.
 * @param {string} file
 * @param {string} code
 */
function readMap(file, code) {
	if (!existsSync(`${file}.map`) || readFileSync(file, 'utf8') !== code) return null;
	return new SourceMap(JSON.parse(readFileSync(`${file}.map`, 'utf8')));
}

/**
 * @param {string} code
 * @param {SourceMap} map
 * @returns {Map<string, number>}
 */
function countCharacters(code, map) {
	const counts = new Map();
	// markup of components and import lines have no source of their own in the map
	const unmapped = map.payload.sources.some(isOwn) ? 'own: markup, imports' : 'bundler';
	code.split('\n').forEach((text, line) => {
		for (let column = 0; column <= text.length; column++) {
			const entry = map.findEntry(line, column);
			const source = 'originalSource' in entry ? entry.originalSource : undefined;
			const name = source === undefined ? unmapped : packageOf(source);
			counts.set(name, (counts.get(name) ?? 0) + 1);
		}
	});
	return counts;
}

/** @param {string} source path of a module */
const isOwn = (source) => !source.includes('node_modules/');

/** @param {string} source path of a module */
function packageOf(source) {
	const [, inside] = /.*node_modules\/((?:@[^/]+\/)?[^/]+)/.exec(source) ?? [];
	if (inside !== undefined) return inside.replace('@sveltejs/kit', 'kit');
	if (source.includes('/generated/')) return 'kit';
	return /virtual:|\/cards\//.test(source) ? 'own: cards' : `own: ${layerOf(source)}`;
}

/** @param {string} source */
const layerOf = (source) => /src\/lib\/([^/]+)/.exec(source)?.[1] ?? /src\/([^/]+)/.exec(source)?.[1] ?? 'other';
