import { readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { basename, join } from 'node:path';
import sirv from 'sirv';

/**
 * Serves a build on loopback, as a static host would: hashed files for ever, everything else asked for again.
 * @param {{ folder?: string, port?: number, base?: string }} options port 0 takes a free one
 * @returns {Promise<{ server: import('node:http').Server, address: string }>}
 */
export function serve({ folder = 'build', port = 4173, base = '' } = {}) {
	/** @param {import('node:http').ServerResponse} response @param {string} path */
	const setHeaders = (response, path) => {
		const isHashed = path.includes('/_app/immutable/');
		response.setHeader('Cache-Control', isHashed ? 'public, max-age=31536000, immutable' : 'no-cache');
		response.setHeader('X-Content-Type-Options', 'nosniff');
		response.setHeader('Referrer-Policy', 'no-referrer');
		response.setHeader('Content-Security-Policy', "frame-ancestors 'none'");
		if (basename(path) === 'service-worker.js') response.setHeader('Service-Worker-Allowed', `${base}/`);
	};
	const files = sirv(folder, { dev: true, setHeaders });
	const server = createServer((request, response) => {
		const url = request.url ?? '/';
		if (base !== '' && !url.startsWith(`${base}/`)) {
			response.writeHead(302, { Location: `${base}/` }).end();
			return;
		}
		request.url = url.slice(base.length);
		files(request, response, () => {
			setHeaders(response, '');
			const isPage = request.headers.accept?.includes('text/html') === true;
			response.writeHead(404, { 'Content-Type': isPage ? 'text/html; charset=utf-8' : 'text/plain' });
			response.end(isPage ? readFileSync(join(folder, 'missing/index.html')) : 'Not found');
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
