import { fileURLToPath } from 'node:url';
import { sveltekit } from '@sveltejs/kit/vite';
import { playwright } from '@vitest/browser-playwright';
import { defineConfig } from 'vitest/config';
import { cards } from '#compiler/plugin.ts';

const chromium = process.env.CHROMIUM_PATH;

type Look = (id: string) => { readonly importedIds: readonly string[] } | null;

/** What is loaded together is one file: in twenty small ones it is 5 kB larger, and twenty requests. */
const GROUPS: readonly { readonly name: string; readonly roots: readonly string[] }[] = [
	// the switch is on the first page: in a file of its own its styles came after the first paint
	{ name: 'app', roots: ['src/routes/study/+page.svelte', 'src/lib/ui/LanguageSwitch.svelte'] },
	{ name: 'life', roots: ['src/lib/state/app-life.svelte.ts'] },
	{ name: 'store', roots: ['src/lib/store/store.ts', 'src/lib/store/indexeddb-backend.ts'] },
	{ name: 'today', roots: ['src/lib/state/read-today.ts', 'src/routes/today/BelowToday.svelte'] }
];

/** Name of the group of each module of ours: the first one whose roots need it at once. */
function groupModules(look: Look): ReadonlyMap<string, string> {
	const groups = new Map<string, string>();
	for (const { name, roots } of GROUPS) {
		const ids = new Set(roots.map((root) => fileURLToPath(new URL(root, import.meta.url))));
		for (const id of ids) {
			if (!groups.has(id)) groups.set(id, name);
			// only the files of this project; what is imported lazily is not in this list
			for (const imported of look(id)?.importedIds ?? []) if (/\/src\/(lib|routes)\//.test(imported)) ids.add(imported);
		}
	}
	return groups;
}
let groups: ReadonlyMap<string, string> | null = null;

/** Tests of what is one in the app, such as the library: each file gets its own. */
const STATEFUL = 'src/lib/{state,workers}/**/*.test.ts';
/** Tests inside a page. */
const BROWSER = 'tests/**/*.browser.test.ts';

export default defineConfig({
	plugins: [cards(), sveltekit()],
	resolve: {
		// the packages' own entries are ES5 bundles
		alias: [
			{ find: /^dexie$/, replacement: fileURLToPath(import.meta.resolve('dexie/dist/modern/dexie.min.mjs')) },
			{
				find: /^workbox-window$/,
				replacement: fileURLToPath(
					new URL('node_modules/workbox-window/build/workbox-window.prod.mjs', import.meta.url)
				)
			}
		]
	},
	build: {
		// what a page needs is asked for all at once; a part that comes after the first paint finds most of what it needs
		// there, and naming that once more for every part was 1.2 kB of each first page
		modulePreload: {
			resolveDependencies: (_file, deps, { hostId }) =>
				hostId.includes('/entry/') ? deps : deps.filter((dep) => dep.endsWith('.css'))
		},
		target: ['chrome123', 'safari17.5', 'firefox121'],
		rolldownOptions: {
			output: {
				codeSplitting: {
					groups: [
						{
							name: (id, context) => {
								groups ??= groupModules((of) => context.getModuleInfo(of));
								return groups.get(id) ?? null;
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
					name: 'rules',
					testTimeout: 60_000,
					include: ['src/**/*.test.ts', 'tests/**/*.test.ts'],
					exclude: [STATEFUL, BROWSER],
					// what keeps nothing can be shared: a third of the time
					isolate: false
				}
			},
			{
				extends: true,
				test: { name: 'state', testTimeout: 60_000, include: [STATEFUL] }
			},
			{
				extends: true,
				optimizeDeps: { include: ['dexie', 'ts-fsrs', 'fast-check'] },
				test: {
					name: 'browser',
					testTimeout: 60_000,
					include: [BROWSER],
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
