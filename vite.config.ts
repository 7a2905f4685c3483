import { fileURLToPath } from 'node:url';
import { sveltekit } from '@sveltejs/kit/vite';
import { playwright } from '@vitest/browser-playwright';
import { defineConfig } from 'vitest/config';
import { cards } from '#compiler/plugin.ts';

const chromium = process.env.CHROMIUM_PATH;

export default defineConfig({
	plugins: [cards(), sveltekit()],
	resolve: {
		// the package's own entry is its ES5 bundle, for pages that load Dexie twice
		alias: [{ find: /^dexie$/, replacement: fileURLToPath(import.meta.resolve('dexie/dist/modern/dexie.mjs')) }]
	},
	build: {
		target: ['chrome123', 'safari17.5', 'firefox120']
	},
	test: {
		projects: [
			{
				extends: true,
				test: {
					name: 'unit',
					environment: 'node',
					include: ['src/**/*.test.ts', 'tests/**/*.test.ts'],
					exclude: ['tests/**/*.browser.test.ts']
				}
			},
			{
				extends: true,
				optimizeDeps: { include: ['dexie', 'ts-fsrs', 'fast-check'] },
				test: {
					name: 'browser',
					include: ['tests/**/*.browser.test.ts'],
					browser: {
						enabled: true,
						headless: true,
						screenshotFailures: false,
						instances: [{ browser: 'chromium' }],
						provider: playwright({
							launchOptions: {
								...(chromium === undefined ? {} : { executablePath: chromium }),
								args: [
									'--no-sandbox',
									'--disable-background-networking',
									'--disable-component-update',
									'--disable-quic'
								]
							}
						})
					}
				}
			}
		]
	}
});
