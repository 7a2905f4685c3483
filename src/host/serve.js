import { existsSync, readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { join } from 'node:path';
import sirv from 'sirv';
import { headersOf } from './headers.js';

const PAGE_WITHOUT_SLASH = /^((?:\/[\w-]+)+)(\?.*)?$/;

/**
 * Serves a build on loopback, as a static host would: hashed files for ever, everything else asked for again, and one
 * address a page.
 * @param {{ folder?: string, port?: number, base?: string }} options port 0 takes a free one
 * @returns {Promise<{ server: import('node:http').Server, address: string }>}
 */
export function serve({ folder = 'build', port = 4173, base = '' } = {}) {
	const files = sirv(folder, { dev: true, setHeaders: (response, path) => setHeaders(response, headersOf(path)) });
	const server = createServer((request, response) => {
		// a file that goes while it is being opened, as when a build replaces it, ends its answer and not the host
		response.on('pipe', (file) => file.on('error', () => response.destroy()));
		const url = request.url ?? '/';
		if (base !== '' && !url.startsWith(`${base}/`)) {
			response.writeHead(302, { Location: `${base}/` }).end();
			return;
		}
		request.url = url.slice(base.length);
		// a link followed before the page is awake has no final slash
		const [, path, search] = PAGE_WITHOUT_SLASH.exec(request.url) ?? [];
		if (path !== undefined && existsSync(join(folder, path, 'index.html'))) {
			response.writeHead(301, { Location: `${base}${path}/${search ?? ''}` }).end();
			return;
		}
		files(request, response, () => {
			setHeaders(response, headersOf('/'));
			const page = request.headers.accept?.includes('text/html') === true ? readPage(join(folder, '404.html')) : null;
			response.writeHead(404, { 'Content-Type': page === null ? 'text/plain' : 'text/html; charset=utf-8' });
			response.end(page ?? 'Not found');
		});
	});
	return new Promise((resolve, reject) => {
		server.once('error', reject);
		server.listen(port, '127.0.0.1', () => {
			const { port: taken } = /** @type {import('node:net').AddressInfo} */ (server.address());
			resolve({ server, address: `http://127.0.0.1:${taken}${base}/` });
		});
	});
}

/**
 * A page that may go while a build replaces it: null then, and the host goes on.
 * @param {string} path
 */
function readPage(path) {
	try {
		return readFileSync(path);
	} catch {
		return null;
	}
}

/**
 * @param {import('node:http').ServerResponse} response
 * @param {Record<string, string>} headers
 */
function setHeaders(response, headers) {
	for (const [name, value] of Object.entries(headers)) response.setHeader(name, value);
}
