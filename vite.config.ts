import { fileURLToPath } from 'node:url';
import { sveltekit } from '@sveltejs/kit/vite';
import { playwright } from '@vitest/browser-playwright';
import { defineConfig } from 'vitest/config';
import { cards } from '#compiler/plugin.ts';

const chromium = process.env.CHROMIUM_PATH;

/** The parts of the app that the first page and a session share. */
const isEverywhere = (id: string): boolean =>
	/src\/(lib\/(ui|i18n|state|domain\/(session|queue|settings\/(limits|bounds)|[a-z-]+\.ts)|kinds\/(view|term\/View))|routes\/(later|[A-Z]))/.test(
		id
	) &&
	!/src\/(lib\/(state\/(rules|today|browse|app-life|worker|trusted-worker|update|install|keeping|offline|device-memory|settings|storage|transfer|read-file)|ui\/(controls|Offer|Options|PickWithReason|Segments|LanguageSwitch|VerdictBanner|Box|Meter|MarkedText)|i18n\/(notices|menu|over|arrivals|settings|backup|tabs|missing|browse)|domain\/(typed-answer|hlc|container-code))|routes\/(Today|Notices|Tabs|SettingsLink|Missing|Arrival\.))/.test(
		id
	);

export default defineConfig({
	plugins: [cards(), sveltekit()],
	resolve: {
		// the package's own entry is its ES5 bundle, for pages that load Dexie twice
		alias: [{ find: /^dexie$/, replacement: fileURLToPath(import.meta.resolve('dexie/dist/modern/dexie.min.mjs')) }]
	},
	build: {
		target: ['chrome123', 'safari17.5', 'firefox120'],
		rolldownOptions: {
			output: {
				advancedChunks: {
					// what every page asks for at once: in twenty small files it is 5 kB larger and twenty requests
					groups: [{ name: 'app', test: (id) => isEverywhere(id) }]
				}
			}
		}
	},
	test: {
		projects: [
			{
				extends: true,
				test: {
					name: 'unit',
					environment: 'node',
					testTimeout: 60_000,
					include: ['src/**/*.test.ts', 'tests/**/*.test.ts'],
					exclude: ['tests/**/*.browser.test.ts']
				}
			},
			{
				extends: true,
				optimizeDeps: { include: ['dexie', 'ts-fsrs', 'fast-check'] },
				test: {
					name: 'browser',
					testTimeout: 60_000,
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
