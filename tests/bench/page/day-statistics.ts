import { NO_EASY_DAYS } from '#domain/settings/easy-days.ts';
import { applyChanges } from '#domain/ledger/apply-changes.ts';
import type { DayBlock } from '#domain/ledger/day-block.ts';
import type { DayFact } from '#domain/ledger/day-totals.ts';
import { DEFAULT_CONFIG } from '#domain/schedule/config.ts';
import { openIndexedDb } from '#store/indexeddb-backend.ts';
import { openStore } from '#store/store.ts';
import { needOf, readStatistic, spansOf, STATISTIC_NAMES } from '#stats/index.ts';
import type { StudiedDays } from '#stats/studied-days.ts';
import { readDays } from '#state/stats/read-days.ts';
import { measureInTurns, timeOf, type Pair } from './blocks.ts';
import { DEVICE, today } from './library.ts';

const DAYS = 3650;
const DECKS = 20;
/** facts that are made and counted one by one; the rest of a day are multiples of them */
const FACTS_A_DAY = 8;

const nameOf = (reviews: number): string => `bench-days-${reviews}`;

/** Lays out ten years of day blocks that so many reviews would leave. @returns how many records they are */
export async function layOutDays(reviews: number): Promise<number> {
	const backend = await openIndexedDb({ name: nameOf(reviews) });
	// a database without a ledger is made again from its empty log when it is opened
	const store = await openStore(backend, { deviceId: DEVICE, now: () => Date.now() });
	const blocks = makeBlocks(
		reviews,
		Array.from({ length: DECKS }, (_, i) => `deck-${i}`)
	);
	await backend.transaction('write', (tx) => tx.putMany('days', blocks));
	store.close();
	return blocks.length;
}

/** Ten years of day blocks that so many reviews of these decks would leave. */
export function makeBlocks(reviews: number, deckIds: readonly string[]): DayBlock[] {
	const times = reviews / DAYS / FACTS_A_DAY;
	const changes = factsOf(deckIds).map((fact) => ({ fact, by: 1 as const }));
	return applyChanges([], changes).map((block) => scale(block, times));
}

/** What the page of statistics reads and makes of it, against the same over a short log. */
export async function measureStatistics(options: {
	readonly reviews: number;
	readonly fewer: number;
	readonly blocks: number;
	readonly runs: number;
}): Promise<Pair & { readonly daysRead: number; readonly reviewsRead: number }> {
	const [ours, fewer] = await Promise.all([openDays(options.reviews), openDays(options.fewer)]);
	const pair = await measureInTurns(
		options,
		() => timeOf(ours.read),
		() => timeOf(fewer.read)
	);
	const { days } = await ours.read();
	ours.close();
	fewer.close();
	const reviewsRead = days.reduce((sum, { totals }) => sum + totals.reviews, 0);
	return { ...pair, daysRead: days.length, reviewsRead };
}

async function openDays(reviews: number) {
	const store = await openStore(await openIndexedDb({ name: nameOf(reviews) }), {
		deviceId: DEVICE,
		now: () => Date.now()
	});
	const context = {
		today: today(),
		desiredRetention: DEFAULT_CONFIG.desiredRetention,
		newCount: 20_000,
		firstWeekday: 1,
		easyDays: NO_EASY_DAYS,
		decks: []
	};
	const names = STATISTIC_NAMES.filter((name) => needOf(name) === 'days');
	return {
		close: () => store.close(),
		async read(): Promise<StudiedDays> {
			const days = await readDays(store, context.today);
			for (const name of names) readStatistic(name, { days }, context, spansOf(name)[0] ?? 'all');
			return days;
		}
	};
}

function factsOf(deckIds: readonly string[]): DayFact[] {
	const last = today();
	return Array.from({ length: DAYS * FACTS_A_DAY }, (_, i) => ({
		eventId: `${DEVICE}:${i}`,
		studyDay: last - Math.floor(i / FACTS_A_DAY),
		act: 'review',
		deckId: deckIds[i % deckIds.length] ?? '',
		kind: ['term', 'cloze', 'contrast', 'truth'][i % 4] ?? 'term',
		hour: (7 + (i % 15)) % 24,
		rating: i % 9 === 0 ? 1 : 3,
		ms: 3000 + ((i * 977) % 9000),
		from: i % 3 === 0 ? 'mature' : 'young',
		to: i % 3 === 1 ? 'mature' : 'young',
		recallPermille: 600 + ((i * 37) % 400),
		isRight: false
	}));
}

/** The block with every number as many times as large: whole ones, and as many digits as a long log has. */
function scale<T>(value: T, times: number): T {
	if (typeof value === 'number') return Math.round(value * times) as T;
	if (Array.isArray(value)) return value.map((each: unknown) => scale(each, times)) as T;
	if (typeof value !== 'object' || value === null) return value;
	return Object.fromEntries(Object.entries(value).map(([key, each]) => [key, scale(each, times)])) as T;
}
