import type { EventDraft } from '#domain/event.ts';
import { emptyLedger, FOLD_VERSION } from '#domain/ledger/ledger.ts';
import { DEFAULT_CONFIG } from '#domain/schedule/config.ts';
import { openIndexedDb } from '#store/indexeddb-backend.ts';
import { writeBooks } from '#store/books.ts';
import { writeParameterEvents } from '#store/parameters.ts';
import type { RefoldProgress, StoredNote } from '#store/port.ts';
import { openStore } from '#store/store.ts';
import type { RefoldMessage } from '#workers/refold.ts';
import workerAddress from '#workers/refold.ts?worker&url';
import { DEVICE, fillLog, makeCards, today } from './library.ts';

const NAME = 'bench-refold';
/** as an optimiser would find them: every fact of every day changes */
const WEIGHTS = DEFAULT_CONFIG.weights.map((weight, i) => (i < 4 ? weight * 1.3 : weight));

/** Lays out so many cards, two a note, and so many reviews of them over ten years; their rows are still to be made. */
export async function layOutRefold(options: { readonly cards: number; readonly reviews: number }): Promise<void> {
	const backend = await openIndexedDb({ name: NAME });
	const store = await openStore(backend, { deviceId: DEVICE, now: () => Date.now() });
	const cards = makeCards(options.cards);
	const notes = cards
		.filter(({ facet }) => facet === 'meaning')
		.map((card): StoredNote => noteOf(card.noteId, card.order));
	for (let from = 0; from < notes.length; from += 10_000) {
		await backend.transaction('write', (tx) => tx.putMany('notes', notes.slice(from, from + 10_000)));
	}
	await fillLog(backend, cards, options.reviews);
	// as another version of the app has left it
	const ledger = {
		...emptyLedger(DEVICE),
		foldVersion: FOLD_VERSION - 1,
		seq: options.reviews,
		newCount: cards.length
	};
	await backend.transaction('write', async (tx) => {
		await writeBooks(tx, { ledger, requests: [] });
		await writeParameterEvents(tx, []);
	});
	store.close();
}

/**
 * Folds every row again in the app's own worker: at first because of other rules, then because of other parameters.
 * @returns ms of each, how many batches they took, and the main thread's tasks over 50 ms meanwhile
 */
export async function measureRefold(): Promise<{
	readonly rulesMs: number;
	readonly parametersMs: number;
	readonly batches: readonly number[];
	readonly longTasks: readonly number[];
	readonly movedCards: number;
}> {
	const store = await openStore(await openIndexedDb({ name: NAME }), { deviceId: DEVICE, now: () => Date.now() });
	const tasks: number[] = [];
	const watcher = new PerformanceObserver((list) => tasks.push(...list.getEntries().map(({ duration }) => duration)));
	watcher.observe({ type: 'longtask' });
	const rules = await runWorker();
	const moment = { at: Date.now(), tzMin: 60, studyDay: today(), rolloverHour: 4 };
	const draft: EventDraft = { kind: 'parameters', ...moment, config: { ...DEFAULT_CONFIG, weights: WEIGHTS } };
	await store.record(draft, 'bench');
	const parameters = await runWorker();
	// entries come with the next idle moment
	await new Promise((resolve) => setTimeout(resolve, 200));
	watcher.disconnect();
	store.close();
	return {
		rulesMs: rules.ms,
		parametersMs: parameters.ms,
		batches: [rules.batches, parameters.batches],
		longTasks: tasks,
		movedCards: parameters.last?.movedCards ?? 0
	};
}

interface Run {
	readonly ms: number;
	readonly batches: number;
	readonly last: RefoldProgress | null;
}

const runWorker = (): Promise<Run> =>
	new Promise((resolve, reject) => {
		const worker = new Worker(workerAddress, { type: 'module' });
		const startedAt = performance.now();
		let batches = 0;
		let last: RefoldProgress | null = null;
		worker.onmessage = ({ data }: MessageEvent<RefoldMessage>) => {
			if ('progress' in data) {
				batches += 1;
				last = data.progress;
				return;
			}
			worker.terminate();
			resolve({ ms: performance.now() - startedAt, batches, last });
		};
		worker.onerror = (event) => reject(new Error(event.message));
		worker.postMessage(NAME);
	});

const noteOf = (id: string, order: number): StoredNote => ({
	id,
	deckId: 'bench',
	kind: 'term',
	code: `BENU ${order}`,
	weight: 1,
	source: null,
	page: 'docs.docker.com/reference/glossary/',
	facts: [],
	teaches: [],
	after: [],
	formerly: [],
	edits: [],
	gradedFacets: [],
	facets: ['meaning', 'term'],
	content: { term: { fr: 'sans état '.repeat(20), en: 'stateless '.repeat(20) } },
	why: { fr: 'Rien n’est gardé. '.repeat(20), en: 'Nothing is kept. '.repeat(20) },
	versus: null,
	isRetired: false,
	retiredFacets: [],
	order
});
