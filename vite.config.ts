import { fileURLToPath } from 'node:url';
import { sveltekit } from '@sveltejs/kit/vite';
import { playwright } from '@vitest/browser-playwright';
import { defineConfig } from 'vitest/config';
import { cards } from '#compiler/plugin.ts';

const chromium = process.env.CHROMIUM_PATH;

/** What of ours a session needs at once: in twenty small files it is 5 kB larger and twenty requests. */
function neededByStudy(look: (id: string) => { readonly importedIds: readonly string[] } | null): ReadonlySet<string> {
	const ids = new Set([fileURLToPath(new URL('src/routes/study/+page.svelte', import.meta.url))]);
	for (const id of ids) {
		// only the files of this project; what is imported lazily is not in this list
		for (const imported of look(id)?.importedIds ?? []) if (/\/src\/(lib|routes)\//.test(imported)) ids.add(imported);
	}
	return ids;
}
let shared: ReadonlySet<string> | null = null;

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
				codeSplitting: {
					groups: [
						{
							name: (id, context) => {
								shared ??= neededByStudy((of) => context.getModuleInfo(of));
								return shared.has(id) ? 'app' : null;
							}
						}
					]
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
