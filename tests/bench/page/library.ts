import { cardIdOf, makeCard, NEW_HISTORY, type Card, type CardHistory } from '#domain/card.ts';
import type { EventOf } from '#domain/event.ts';
import { tick } from '#domain/hlc.ts';
import { emptyLedger, moveCards } from '#domain/ledger/ledger.ts';
import { MS_A_DAY, studyDay } from '#domain/schedule/study-day.ts';
import type { Backend } from '#store/backend.ts';
import { eventIdOf, readBooks, writeBooks } from '#store/books.ts';
import { makeGenerator } from '../statistics.js';

export const DEVICE = 'benchdev';
const TZ_MIN = 60;
const ROLLOVER_HOUR = 4;
const SIDES = ['meaning', 'term'];
/** as many as all built-in decks teach, about */
const CONCEPTS = 300;
const ROWS_A_TRANSACTION = 10_000;
const REVIEWS_TODAY = 100;

/** Study day of the page's pinned clock. */
export const today = (): number => studyDay({ at: Date.now(), tzMin: TZ_MIN }, ROLLOVER_HOUR);

/**
 * The cards of a learner: a fifth never seen, a few in their steps, the others due over a year to come, but for a
 * backlog of four in a hundred. The same ones for the same number and day.
 */
export function makeCards(count: number): Card[] {
	const draw = makeGenerator(count);
	const day = today();
	return Array.from({ length: count }, (_, i) => {
		const noteId = `bench/note-${Math.floor(i / SIDES.length)}`;
		const facet = SIDES[i % SIDES.length] ?? '';
		const concept = i % SIDES.length === 0 ? Math.floor(i / SIDES.length) : CONCEPTS;
		const place = {
			id: cardIdOf(noteId, facet),
			noteId,
			deckId: 'bench',
			facet,
			order: i,
			teaches: concept < CONCEPTS ? [`concept-${concept}`] : [],
			after: concept > 0 && concept < CONCEPTS ? [`concept-${concept - 1}`] : [],
			kind: 'term',
			formerIds: [],
			isRetired: false
		};
		return makeCard(place, drawHistory(draw, day));
	});
}

export function drawHistory(draw: () => number, day: number): CardHistory {
	const share = draw();
	if (share < 0.2) return NEW_HISTORY;
	const isLate = share < 0.24;
	const intervalDays = 1 + Math.floor(draw() * 300);
	const dueDay = isLate ? day - Math.floor(draw() * 30) : day + 1 + Math.floor(draw() * 364);
	if (share > 0.999) return inSteps(day);
	return {
		...NEW_HISTORY,
		phase: 'review',
		memory: { stability: intervalDays * (0.8 + 0.4 * draw()), difficulty: 1 + 9 * draw() },
		due: { kind: 'day', day: dueDay },
		lastDay: dueDay - intervalDays,
		lastAt: (dueDay - intervalDays) * MS_A_DAY + 9 * 3_600_000,
		intervalDays,
		reps: 3 + Math.floor(draw() * 10),
		lapses: Math.floor(draw() * 3),
		seenEdition: 1
	};
}

const inSteps = (day: number): CardHistory => ({
	...NEW_HISTORY,
	phase: 'learning',
	memory: { stability: 1, difficulty: 5 },
	due: { kind: 'time', at: Date.now() - 60_000 },
	step: 1,
	lastDay: day,
	lastAt: Date.now() - 660_000,
	reps: 1
});

/** A review of today; `n` counts from 1. */
export function makeReview(n: number, cardId: string): EventOf<'review'> {
	const at = Date.now() - 3_600_000 + n * 5000;
	return {
		kind: 'review',
		id: eventIdOf(DEVICE, n),
		hlc: tick(null, at, DEVICE),
		at,
		tzMin: TZ_MIN,
		studyDay: today(),
		rolloverHour: ROLLOVER_HOUR,
		cardId,
		rating: 3,
		ms: 4000,
		source: 'revealed',
		edition: 1
	};
}

/** Puts the cards into an empty database, with the ledger that belongs to them and a log of today. */
export async function fillDatabase(backend: Backend, cards: readonly Card[]): Promise<void> {
	for (let from = 0; from < cards.length; from += ROWS_A_TRANSACTION) {
		const rows = cards.slice(from, from + ROWS_A_TRANSACTION);
		await backend.transaction('write', (tx) => tx.putMany('cards', rows));
	}
	const reviewed = cards.slice(-REVIEWS_TODAY).map((card, i) => makeReview(i + 1, card.id));
	const ledger = {
		...moveCards(
			emptyLedger(DEVICE),
			cards.map((after) => ({ before: null, after }))
		),
		seq: reviewed.length,
		hlc: reviewed.at(-1)?.hlc ?? null
	};
	await backend.transaction('write', async (tx) => {
		await tx.putMany('events', reviewed);
		await writeBooks(tx, { ledger, requests: [] });
	});
}

/** Puts more cards into a library that is there, and a log of earlier days that long behind them. */
export async function fillBehind(backend: Backend, cards: readonly Card[], reviews: number): Promise<void> {
	if (cards.length === 0) return;
	for (let from = 0; from < cards.length; from += ROWS_A_TRANSACTION) {
		await backend.transaction('write', (tx) => tx.putMany('cards', cards.slice(from, from + ROWS_A_TRANSACTION)));
	}
	await fillLog(backend, cards, reviews);
	await backend.transaction('write', async (tx) => {
		const books = await readBooks(tx);
		const ledger = moveCards(
			books.ledger,
			cards.map((after) => ({ before: null, after }))
		);
		await writeBooks(tx, { ...books, ledger: { ...ledger, seq: ledger.seq + reviews } });
	});
}

/** Puts so many reviews of the cards into the log. */
export async function fillLog(backend: Backend, cards: readonly Card[], reviews: number): Promise<void> {
	for (let from = 0; from < reviews; from += ROWS_A_TRANSACTION) {
		const events = Array.from({ length: Math.min(ROWS_A_TRANSACTION, reviews - from) }, (_, i) => {
			const n = from + i + 1;
			// ten years, the last of them yesterday
			const daysAgo = 1 + Math.floor(((reviews - n) / reviews) * 3650);
			const review = makeReview(n, cards[n % cards.length]?.id ?? '');
			const at = review.at - daysAgo * MS_A_DAY;
			return { ...review, at, hlc: tick(null, at, DEVICE), studyDay: review.studyDay - daysAgo };
		});
		await backend.transaction('write', (tx) => tx.putMany('events', events));
	}
}
