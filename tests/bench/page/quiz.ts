import { MODES } from '#modes/index.ts';
import type { Deck } from '#domain/deck.ts';
import { drawQuiz } from '#state/quiz/build.ts';
import { openIndexedDb } from '#store/indexeddb-backend.ts';
import { openStore } from '#store/store.ts';
import type { StoredNote } from '#store/port.ts';
import { measureInTurns, timeOf, type Pair } from './blocks.ts';
import { DEVICE, fillDatabase, makeCards, today } from './library.ts';
import { openRaw, readOne } from './raw.ts';

const NAME = 'bench-quiz';
const NOTES_A_TRANSACTION = 5000;
const SIDES = 2;
const text = (words: string) => ({ fr: words, en: words });

/** A term that can be asked in every format: its look-alikes have no notes. */
const noteOf = (i: number): StoredNote => ({
	id: `bench/note-${i}`,
	deckId: 'bench',
	kind: 'term',
	code: `BENU ${String(i % 1000).padStart(3, '0')} 0`,
	weight: 1,
	source: null,
	page: 'docs.docker.com',
	facts: [],
	teaches: [],
	after: [],
	formerly: [],
	edits: [],
	facets: ['meaning', 'term'],
	gradedFacets: ['term'],
	content: {
		term: text(`term ${i}`),
		meaning: text(`what it is, number ${i}`),
		ask: text(`What is number ${i}?`),
		cue: null,
		accept: { fr: [], en: [] },
		refuse: []
	},
	why: text('because'),
	versus: null,
	confusable: [
		{
			id: `bench/set-${i}`,
			members: [
				`bench/note-${i}`,
				...['alike', 'akin', 'other'].map((word) => ({
					...text(`${word} ${i}`),
					meaning: text(`something ${word}, number ${i}`)
				}))
			],
			contrasts: []
		}
	],
	isRetired: false,
	retiredFacets: [],
	order: i
});

/** Lays out a library of so many cards, notes and all. */
export async function layOutQuiz(cards: number): Promise<number> {
	const backend = await openIndexedDb({ name: NAME });
	const store = await openStore(backend, { deviceId: DEVICE, now: () => Date.now() });
	await fillDatabase(backend, makeCards(cards));
	const notes = cards / SIDES;
	for (let from = 0; from < notes; from += NOTES_A_TRANSACTION) {
		const rows = Array.from({ length: Math.min(NOTES_A_TRANSACTION, notes - from) }, (_, i) => noteOf(from + i));
		await backend.transaction('write', (tx) => tx.putMany('notes', rows));
	}
	store.close();
	return notes;
}

/** A mixed quiz, from opened store to questions, each with a seed of its own; against one bare read. */
export async function measureQuizBuild(options: {
	readonly cards: number;
	readonly questions: number;
	readonly blocks: number;
	readonly runs: number;
}): Promise<Pair & { readonly asked: number }> {
	const backend = await openIndexedDb({ name: NAME });
	const store = await openStore(backend, { deviceId: DEVICE, now: () => Date.now() });
	const deck: Deck = {
		id: 'bench',
		order: 0,
		title: text('Bench'),
		summary: text('Bench'),
		colour: 'slate',
		owner: 'BENU',
		teaches: [],
		noteCount: options.cards / SIDES,
		cardCount: options.cards,
		hash: ''
	};
	const library = { store, decks: new Map([[deck.id, deck]]), isTaught: () => true };
	const build = (run: number) =>
		drawQuiz(
			library,
			{
				mode: 'mixed',
				deckIds: [],
				length: { by: 'questions', count: options.questions },
				limit: null,
				isMarked: false,
				scope: 'all',
				language: null,
				seed: `run-${run}`,
				draws: null
			},
			MODES.mixed,
			{ now: Date.now(), today: today() }
		);
	const bare = await openRaw(NAME);
	const built = await build(-1);
	const pair = await measureInTurns(
		options,
		(run) => timeOf(() => build(run)),
		() => timeOf(() => readOne(bare, 'settings', 'store/ledger'))
	);
	bare.close();
	store.close();
	return { ...pair, asked: typeof built === 'string' ? 0 : built.questions.length };
}
