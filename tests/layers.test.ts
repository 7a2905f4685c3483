import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';

/** What each layer may import: other layers of ours, and packages. Nothing else compiles past this test. */
const MAY_IMPORT: Record<string, readonly string[]> = {
	domain: [],
	'domain/schedule': ['ts-fsrs'],
	kinds: ['domain', 'valibot'],
	modes: ['domain'],
	'modes views': ['domain', 'i18n', 'ui', 'svelte'],
	'kinds views': ['domain', 'i18n', 'ui', 'svelte'],
	stats: ['domain', 'i18n'],
	'stats views': ['domain', 'i18n', 'ui', 'svelte', '$app/paths'],
	store: ['domain'],
	'store/dexie-backend': ['dexie'],
	workers: ['domain', 'store'],
	state: [
		'domain',
		'kinds',
		'modes',
		'stats',
		'store',
		'workers',
		'i18n',
		'svelte',
		'virtual:',
		'$app/',
		'workbox-window'
	],
	i18n: ['domain', 'modes'],
	ui: ['domain', 'i18n', 'svelte'],
	compiler: ['domain', 'kinds', 'valibot', 'yaml', 'vite', 'node:'],
	routes: [
		'domain',
		'kinds',
		'modes',
		'stats',
		'i18n',
		'ui',
		'state',
		'svelte',
		'virtual:',
		'$app/',
		'./$types',
		'@sveltejs/kit'
	],
	'service-worker': ['$service-worker']
};

interface Import {
	readonly file: string;
	readonly line: number;
	readonly what: string;
}

const sources = readdirSync('src', { recursive: true, encoding: 'utf8' })
	.map((path) => path.replaceAll('\\', '/'))
	.filter((path) => /\.(ts|svelte)$/.test(path) && !/\.(test|d)\.ts$/.test(path));
const imports = sources.flatMap(importsOf);

describe('layers', () => {
	it('finds the imports it checks', () => {
		expect(sources.length).toBeGreaterThan(50);
		expect(imports.length).toBeGreaterThan(100);
	});

	it('follow the arrows of the architecture', () => {
		expect(imports.filter((found) => !isAllowed(found)).map(show)).toEqual([]);
	});

	it('leave a layer by its #name, and stay in it by a relative path', () => {
		const wrong = imports.filter(({ file, what }) => {
			if (what.startsWith('#')) return what.slice(1).split('/')[0] === layerOf(file);
			return what.startsWith('.') && what !== './$types' && layerOf(resolve(file, what)) !== layerOf(file);
		});
		expect(wrong.map(show)).toEqual([]);
	});

	it('know nothing of SvelteKit’s $lib', () => {
		expect(imports.filter(({ what }) => what.startsWith('$lib')).map(show)).toEqual([]);
	});

	it('draw no HTML from data', () => {
		const files = sources.filter((file) => /\{@html|innerHTML|outerHTML|insertAdjacentHTML/.test(read(file)));
		expect(files).toEqual([]);
	});
});

function importsOf(file: string): Import[] {
	const text = read(file);
	const pattern =
		/(?:^|\n)\s*(?:import|export)\s+[^'"`;]*?from\s+['"]([^'"]+)['"]|import\(\s*['"]([^'"]+)['"]|(?:^|\n)\s*import\s+['"]([^'"]+)['"]/g;
	return [...text.matchAll(pattern)].map((match) => ({
		file,
		line: text.slice(0, match.index).split('\n').length,
		what: match[1] ?? match[2] ?? match[3] ?? ''
	}));
}

function isAllowed({ file, what }: Import): boolean {
	if (what.startsWith('.') && what !== './$types') return true;
	const layer = layerOf(file);
	const target = what.startsWith('#') ? (what.slice(1).split('/')[0] ?? '') : what;
	return rulesFor(file, layer).some((allowed) =>
		allowed.endsWith(':') || allowed.endsWith('/') ? target.startsWith(allowed) : target === allowed
	);
}

function rulesFor(file: string, layer: string): readonly string[] {
	const own = MAY_IMPORT[layer] ?? [];
	if (file.startsWith('lib/domain/schedule/')) return [...own, ...(MAY_IMPORT['domain/schedule'] ?? [])];
	if (file.startsWith('lib/store/dexie-backend')) return [...own, ...(MAY_IMPORT['store/dexie-backend'] ?? [])];
	const isView = file.endsWith('.svelte') || /\/views?\.ts$/.test(file);
	return isView ? (MAY_IMPORT[`${layer} views`] ?? own) : own;
}

/** `lib/domain/card.ts` -> domain; `routes/+page.svelte` -> routes */
function layerOf(file: string): string {
	const [first = '', second = ''] = file.split('/');
	return (first === 'lib' ? second : first).replace(/\.ts$/, '');
}

function resolve(from: string, what: string): string {
	const parts = from.split('/').slice(0, -1);
	for (const part of what.split('/')) {
		if (part === '..') parts.pop();
		else if (part !== '.') parts.push(part);
	}
	return parts.join('/');
}

function read(file: string): string {
	return readFileSync(`src/${file}`, 'utf8');
}

function show({ file, line, what }: Import): string {
	return `src/${file}:${line} imports ${what}`;
}
