import { isStale, type Card, type CardPlace } from '#domain/card.ts';
import type { FactChange } from '#domain/ledger/day-fact.ts';
import { emptyLedger, moveCards, type CardMove, type Ledger } from '#domain/ledger/ledger.ts';
import { countMoved } from '#domain/settings/workload.ts';
import { withPrefix, type Tx } from './backend.ts';
import { findBooks, readBooks, writeBooks } from './books.ts';
import { logIdsOf, readLogsSideBySide } from './card-log.ts';
import { writeChanges } from './write-days.ts';
import { refoldRow } from './fold-row.ts';
import { beginRefold, findParameterEvents, parametersIn, readConfigs } from './parameters.ts';
import { placesOf } from './places.ts';
import type { RefoldProgress } from './port.ts';

/**
 * Folds the rows of the next notes again, inside one write transaction: rows, days, counts and how far it came go
 * together, so that a killed tab or two tabs at once leave nothing undone and double nothing.
 * @returns null when there is nothing to fold
 */
export async function refoldNext(tx: Tx, noteCount: number): Promise<RefoldProgress | null> {
	const books = await readBooks(tx);
	const { ledger } = books;
	if (ledger.refold === null) return null;
	const range = { ...withPrefix(''), from: ledger.refold.fromNoteId };
	const notes = await tx.range('notes', { by: 'id', ...range, limit: noteCount });
	const [first, last] = [notes[0], notes.at(-1)];
	const between = { by: 'noteId', from: first?.id ?? '', to: last?.id ?? '' } as const;
	const work = sortOut(notes.flatMap(placesOf), await tx.range('cards', between), ledger);
	const { moves, changes } = await foldAgain(tx, work, ledger);

	const isDone = last === undefined || notes.length < noteCount;
	const { isOfOldRules, seenCards, allCards, movedCards } = ledger.refold;
	const [before, after] = [work.rows, moves.flatMap((move) => move.after ?? [])];
	const counts = {
		isOfOldRules,
		seenCards: seenCards + work.kept + after.filter(({ shelf }) => shelf !== 'off').length,
		allCards,
		movedCards: movedCards + countMoved([...before.values()], after)
	};
	// the least id above the last
	const refold = isDone ? null : { ...counts, fromNoteId: `${last.id}\0` };
	await Promise.all([
		tx.putMany('cards', after),
		tx.deleteMany('cards', work.strayIds),
		writeChanges(tx, changes),
		writeBooks(tx, { ...books, ledger: { ...moveCards(ledger, moves), refold } })
	]);
	return { isDone, ...counts };
}

interface Work {
	readonly toFold: readonly CardPlace[];
	/** what is kept of them, by id */
	readonly rows: ReadonlyMap<string, Card>;
	/** cards that are as they should be, those out of every queue left out */
	readonly kept: number;
	/** rows of sides that their note never had */
	readonly strayIds: readonly string[];
}

function sortOut(places: readonly CardPlace[], kept: readonly Card[], { foldedBy }: Ledger): Work {
	const placeIds = new Set(places.map(({ id }) => id));
	const inPlace = kept.filter(({ id }) => placeIds.has(id));
	const right = inPlace.filter((row) => !isStale(row, foldedBy));
	const rightIds = new Set(right.map(({ id }) => id));
	return {
		toFold: places.filter(({ id }) => !rightIds.has(id)),
		rows: new Map(inPlace.filter(({ id }) => !rightIds.has(id)).map((row) => [row.id, row])),
		kept: right.filter(({ shelf }) => shelf !== 'off').length,
		strayIds: kept.filter(({ id }) => !placeIds.has(id)).map(({ id }) => id)
	};
}

async function foldAgain(
	tx: Tx,
	{ toFold, rows }: Work,
	ledger: Ledger
): Promise<{ moves: readonly CardMove[]; changes: readonly FactChange[] }> {
	const [configOf, logs] = await Promise.all([readConfigs(tx, rows.values()), readLogsSideBySide(tx, toFold)]);
	const changes: FactChange[] = [];
	const moves = toFold.map((place): CardMove => {
		const row = rows.get(place.id) ?? null;
		const log = logIdsOf(place).flatMap((id) => logs.get(id) ?? []);
		const folded = refoldRow(place, { row, then: log, now: log, configOf }, ledger);
		changes.push(...folded.changes);
		return { before: row, after: folded.card };
	});
	return { moves, changes };
}

/**
 * Rows were made by other rules: none of them counts until it is folded again, and the days begin empty. Short,
 * however long the log; study goes on over the old rows meanwhile.
 * @returns false where this can't be done: the books are missing, or made before the app kept a list of parameters
 */
export async function startOver(tx: Tx): Promise<boolean> {
	const [books, events] = [await findBooks(tx), await findParameterEvents(tx)];
	if (books === null || events === null) return false;
	const { device, seq, hlc } = books.ledger;
	const counted = emptyLedger(device);
	const refold = beginRefold(books.ledger, true);
	await Promise.all([
		tx.clear('days'),
		writeBooks(tx, { ...books, ledger: { ...counted, seq, hlc, ...parametersIn(events), refold } })
	]);
	return true;
}
