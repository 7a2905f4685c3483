import { copyFileSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import adapter from '@sveltejs/adapter-static';
import { vitePreprocess } from '@sveltejs/vite-plugin-svelte';
import { minifySync } from 'vite';
import { digestSources } from './src/host/digest.js';

// '/quai' for a sub-path
const base = /** @type {'' | `/${string}`} */ (process.env.BASE_PATH ?? '');
const out = process.env.BUILD_DIR ?? 'build';

const files = adapter({ pages: out, assets: out, strict: true });
/**
 * Static files, the script that holds up the first paint without its comments, and the page for unknown addresses also
 * under the name that static hosts look for.
 */
const host = {
	...files,
	/** @param {import('@sveltejs/kit').Builder} builder */
	async adapt(builder) {
		await files.adapt(builder);
		const boot = join(out, 'boot.js');
		writeFileSync(boot, minifySync('boot.js', readFileSync(boot, 'utf8')).code);
		copyFileSync(join(out, 'missing/index.html'), join(out, '404.html'));
	}
};

/** @type {import('@sveltejs/kit').Config} */
export default {
	preprocess: vitePreprocess(),
	compilerOptions: { runes: true },
	kit: {
		adapter: host,
		paths: { base, relative: false },
		version: { name: process.env.APP_VERSION ?? digestSources(), pollInterval: 0 },
		serviceWorker: {
			register: false,
			// only what a page needs without network: icons and pictures are asked for at installation, headers by the host
			files: (path) => !/^(_headers$|robots\.txt$|icons\/|pictures\/)/.test(path)
		},
		prerender: {
			// /lab has pages only when LAB=1
			handleUnseenRoutes: ({ routes, message }) => {
				if (routes.some((route) => !route.startsWith('/lab'))) throw new Error(message);
			}
		},
		csp: {
			mode: 'hash',
			directives: {
				'default-src': ['none'],
				'script-src': ['self'],
				'style-src': ['self'],
				// the route announcer of SvelteKit sets one constant style attribute
				'style-src-attr': ['unsafe-hashes', 'sha256-S8qMpvofolR8Mpjy4kQvEm7m1q8clzU4dfDH0AmvZjo='],
				'font-src': ['self'],
				'img-src': ['self', 'data:', 'blob:'],
				'connect-src': ['self'],
				'manifest-src': ['self'],
				'worker-src': ['self'],
				'base-uri': ['self'],
				'form-action': ['self'],
				'object-src': ['none'],
				'require-trusted-types-for': ['script'],
				'trusted-types': ['svelte-trusted-html', 'sveltekit-trusted-url', 'quai-worker']
			}
		}
	}
};
