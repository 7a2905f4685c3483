import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Plugin } from 'vite';
import { compileCards, type Compiled } from './compile.ts';
import { examplesModule } from './examples.ts';
import { showProblem } from './problem.ts';
import { readCards } from './read-cards.ts';

const DECKS = 'virtual:quai/decks';
const FIRST_CARD = 'virtual:quai/first-card';
const EXAMPLES = 'virtual:quai/examples';
const MODULES = [DECKS, FIRST_CARD, EXAMPLES];

/**
 * Vite plugin: compiles `cards/`, stops the build at an author's mistake, and offers
 * `virtual:quai/decks` (what is known of each deck, and the address of its hashed JSON asset) and
 * `virtual:quai/first-card` (the one note that is part of the page itself) and `virtual:quai/examples` (an example of
 * each kind for `/lab`, empty unless LAB=1).
 */
export function cards(): Plugin {
	let root = process.cwd();
	// CARDS names another folder: the tests of updates need a deck that has changed
	const folder = (): string => join(root, process.env.CARDS ?? 'cards');
	const compile = (): Compiled => compileCards(readCards(folder()));

	return {
		name: 'quai-cards',
		configResolved(config) {
			root = config.root;
		},
		resolveId(id) {
			return MODULES.includes(id) ? `\0${id}` : undefined;
		},
		load(id) {
			const module = MODULES.find((name) => id === `\0${name}`);
			if (module === undefined) return;
			if (module === EXAMPLES) return examplesModule(root, process.env.LAB === '1');
			const compiled = compile();
			for (const file of readCards(folder())) this.addWatchFile(join(folder(), file.path));
			for (const problem of compiled.problems) this.warn(showProblem(problem));
			if (compiled.problems.length > 0) this.error(compiled.problems.map(showProblem).join('\n'));
			return module === DECKS ? decksModule(compiled, root) : firstCardModule(compiled);
		},
		configureServer(server) {
			server.watcher.add(folder());
		},
		// an edited card reloads the page: its text may be anywhere on it
		hotUpdate({ file, modules, server }) {
			if (!file.startsWith(folder())) return;
			const graph = this.environment.moduleGraph;
			for (const id of MODULES) {
				const module = graph.getModuleById(`\0${id}`);
				if (module) graph.invalidateModule(module);
			}
			server.ws.send({ type: 'full-reload' });
			return modules.length > 0 ? [] : undefined;
		}
	};
}

function decksModule({ decks }: Compiled, root: string): string {
	const folder = join(root, '.svelte-kit/cards');
	mkdirSync(folder, { recursive: true });
	const imports: string[] = [];
	const entries: string[] = [];
	decks.forEach((compiled, i) => {
		const path = join(folder, `${compiled.deck.id}.json`);
		writeFileSync(path, JSON.stringify(compiled));
		// through a file, so that Vite names, hashes and serves it like any other asset
		imports.push(`import url${i} from ${JSON.stringify(`${path}?url&no-inline`)};`);
		entries.push(`{ deck: ${JSON.stringify(compiled.deck)}, url: url${i} }`);
	});
	return `${imports.join('\n')}\nexport const decks = [${entries.join(',\n')}];`;
}

function firstCardModule({ decks }: Compiled): string {
	const first = decks[0];
	const note = first?.notes[0];
	if (first === undefined || note === undefined) return `throw new Error('cards/ holds no deck');`;
	// the page draws it, a quiz reads the seeded one
	return `export const note = ${JSON.stringify({ ...note, confusable: undefined })};\nexport const deck = ${JSON.stringify(first.deck)};`;
}
