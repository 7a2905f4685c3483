/**
 * What a host says with each file. `serve.js` sends these; `static/_headers` and `nginx.conf` say the same to hosts,
 * and `headers.test.ts` holds them to it.
 */

/** With every answer. The rest of the content policy stands in the pages: there it can carry their hashes. */
export const EVERYWHERE = {
	'Content-Security-Policy': "frame-ancestors 'none'",
	'X-Content-Type-Options': 'nosniff',
	'Referrer-Policy': 'no-referrer',
	'Cross-Origin-Opener-Policy': 'same-origin',
	'Cross-Origin-Resource-Policy': 'same-origin',
	// everything that Quai does not use; only names that browsers know: an unknown one is a warning in each console
	'Permissions-Policy': [
		'accelerometer',
		'autoplay',
		'camera',
		'display-capture',
		'encrypted-media',
		'geolocation',
		'gyroscope',
		'hid',
		'magnetometer',
		'microphone',
		'midi',
		'payment',
		'picture-in-picture',
		'publickey-credentials-get',
		'serial',
		'usb',
		'xr-spatial-tracking'
	]
		.map((feature) => `${feature}=()`)
		.join(', ')
};

/** Where a name holds the hash of its content: such a file never changes. */
export const HASHED = '/_app/immutable/';

/** Pages, worker, manifest and all other names that stay while their content changes are asked for again. */
export const CACHE = { hashed: 'public, max-age=31536000, immutable', named: 'no-cache' };

/**
 * The headers of a file.
 * @param {string} path below the place where the app lies, beginning with a slash
 * @returns {Record<string, string>}
 */
export function headersOf(path) {
	return { ...EVERYWHERE, 'Cache-Control': path.startsWith(HASHED) ? CACHE.hashed : CACHE.named };
}
