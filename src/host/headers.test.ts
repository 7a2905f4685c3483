import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { CACHE, EVERYWHERE, headersOf } from './headers.js';
import { serve } from './serve.js';

const NAMED = ['/', '/study/', '/service-worker.js', '/manifest.webmanifest', '/manifest.fr.webmanifest', '/boot.js'];
const HASHED = ['/_app/immutable/chunks/x.js', '/_app/immutable/assets/vocabulary.BU4XEREk.json'];

describe('headers', () => {
	it('say who may do what with every file, and how long it keeps', () => {
		for (const path of NAMED) expect(headersOf(path)).toEqual({ ...EVERYWHERE, 'Cache-Control': 'no-cache' });
		for (const path of HASHED) expect(headersOf(path)['Cache-Control']).toContain('immutable');
		expect(EVERYWHERE['Content-Security-Policy']).toBe("frame-ancestors 'none'");
		expect(EVERYWHERE['Permissions-Policy']).toContain('camera=()');
	});

	it('are the same in static/_headers', () => {
		const rules = parseRules(readFileSync('static/_headers', 'utf8'));
		expect(rules.size).toBeGreaterThan(4);
		for (const path of [...NAMED, ...HASHED]) {
			const found = [...rules].filter(([pattern]) => matches(pattern, path)).flatMap(([, headers]) => headers);
			// two rules for one header would be joined by a comma
			expect(new Set(found.map(([name]) => name)).size, path).toBe(found.length);
			// without a word of ours these hosts say `max-age=0, must-revalidate`, which is `no-cache`
			const { 'Cache-Control': cache = 'no-cache', ...rest } = Object.fromEntries(found);
			expect({ ...rest, 'Cache-Control': cache }, path).toEqual(headersOf(path));
		}
	});

	it('are the same in nginx.conf', () => {
		const text = readFileSync('src/host/nginx.conf', 'utf8');
		const added = [...text.matchAll(/^\tadd_header (\S+) (?:"(.*)" always|(\$\w+));$/gm)];
		const said = Object.fromEntries(added.map(([, name = '', value, variable]) => [name, value ?? variable]));
		expect(said).toEqual({ ...EVERYWHERE, 'Cache-Control': '$quai_cache' });
		const map = /map \$uri \$quai_cache \{\n\tdefault +"(.*)";\n\t~\^(\S+) +"(.*)";\n\}/.exec(text);
		expect(map?.slice(1)).toEqual([CACHE.named, '/_app/immutable/', CACHE.hashed]);
		// nginx drops inherited headers where a location adds one of its own
		expect(text.match(/add_header/g)?.length).toBe(added.length + 1);
	});

	it('are sent by npm start, with what is missing too', async () => {
		const { server, address } = await serve({ folder: 'static', port: 0 });
		try {
			for (const [path, status] of [
				['boot.js', 200],
				['nothing-here', 404]
			] as const) {
				const response = await fetch(address + path);
				expect(response.status).toBe(status);
				expect(Object.fromEntries(response.headers)).toMatchObject(lowerCased(headersOf(`/${path}`)));
			}
		} finally {
			server.closeAllConnections();
			server.close();
		}
	});
});

/** pattern -> its headers */
function parseRules(text: string): Map<string, [string, string][]> {
	const rules = new Map<string, [string, string][]>();
	let headers: [string, string][] = [];
	for (const line of text.split('\n').filter((line) => line.trim() !== '' && !line.startsWith('#'))) {
		if (!line.startsWith(' ')) rules.set(line, (headers = []));
		else headers.push([line.slice(0, line.indexOf(':')).trim(), line.slice(line.indexOf(':') + 1).trim()]);
	}
	return rules;
}

const matches = (pattern: string, path: string): boolean =>
	pattern.endsWith('*') ? path.startsWith(pattern.slice(0, -1)) : path === pattern;

const lowerCased = (headers: Record<string, string>): Record<string, string> =>
	Object.fromEntries(Object.entries(headers).map(([name, value]) => [name.toLowerCase(), value]));
