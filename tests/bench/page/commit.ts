import type { EventDraft } from '#domain/event.ts';
import { blockIdOf } from '#domain/ledger/day-block.ts';
import { openIndexedDb } from '#store/indexeddb-backend.ts';
import { openStore } from '#store/store.ts';
import { measureInTurns, timeOf, type Pair } from './blocks.ts';
import { DEVICE, fillDatabase, makeCards, makeReview, today } from './library.ts';
import { openRaw, putRaw, readAll, readOne, removeDatabase, type Rows } from './raw.ts';

const OURS = 'bench-commit';
const BARE = 'bench-commit-bare';

/**
 * The commit of an answer, strict, against the bare platform writing the same rows into the same tables: whatever the
 * store wrote is read back and written again, one after the other.
 */
export async function measureCommit(options: {
	readonly cards: number;
	readonly blocks: number;
	readonly runs: number;
}): Promise<Pair> {
	const cards = makeCards(options.cards);
	const backend = await openIndexedDb({ name: OURS });
	const store = await openStore(backend, { deviceId: DEVICE, now: () => Date.now() });
	await fillDatabase(backend, cards);
	const reader = await openRaw(OURS);
	const bare = await openRaw(BARE);
	for (const table of ['cards', 'events', 'settings'] as const) {
		await putRaw(bare, { [table]: await readAll(reader, table) });
	}
	const due = cards.filter((card) => card.shelf === 'day');

	// the rows of the last answer that the store took, and that the bare platform is to write
	let written: Rows = {};
	const answer = async (run: number): Promise<number> => {
		const cardId = due[run % due.length]?.id ?? '';
		const { id: _, hlc: __, ...review } = makeReview(1000 + run, cardId);
		const draft: EventDraft = { ...review };
		let eventId = '';
		const ms = await timeOf(async () => {
			eventId = (await store.record(draft, `bench-${run}`)).event.id;
		});
		written = {
			events: [await readOne(reader, 'events', eventId)],
			cards: [await readOne(reader, 'cards', cardId)],
			days: [await readOne(reader, 'days', blockIdOf(today()))],
			settings: [await readOne(reader, 'settings', 'store/ledger')]
		};
		return ms;
	};
	await answer(0);
	const pair = await measureInTurns(
		options,
		(run) => answer(run + 1),
		() => timeOf(() => putRaw(bare, written))
	);
	reader.close();
	bare.close();
	store.close();
	await removeDatabase(OURS);
	await removeDatabase(BARE);
	return pair;
}
