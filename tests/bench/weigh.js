import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';

/**
 * A file that a page asked for.
 * @typedef {object} Loaded
 * @property {string} path in the folder of the build
 * @property {'document' | 'js' | 'css' | 'other'} type
 * @property {number} raw bytes
 * @property {number} gz bytes as `gzip -9` sends them
 * @property {boolean} isBlocking Chromium paints nothing before it is there
 */

/**
 * The file of the build that an address stands for.
 * @param {string} folder
 * @param {string} pathname
 * @param {boolean} isBlocking
 * @returns {Loaded}
 */
export function weigh(folder, pathname, isBlocking) {
	const path = pathname.endsWith('/') ? `${pathname.slice(1)}index.html` : pathname.slice(1);
	const content = readFileSync(join(folder, path));
	const type = path.endsWith('.html')
		? 'document'
		: path.endsWith('.js')
			? 'js'
			: path.endsWith('.css')
				? 'css'
				: 'other';
	const gz = gzipSync(content, { level: 9 }).length;
	return { path, type, raw: content.length, gz, isBlocking: isBlocking || type === 'document' };
}
