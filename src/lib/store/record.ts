import { isStale, makeCard, type Card } from '#domain/card.ts';
import { isKnownEvent, type EventDraft, type LogEvent, type StoredEvent } from '#domain/event.ts';
import { blockIdOf, emptyBlock, type DayBlock } from '#domain/ledger/day-block.ts';
import { moveCard, type Ledger } from '#domain/ledger/ledger.ts';
import type { FactChange } from '#domain/ledger/day-fact.ts';
import { advance, factIn, isReachingBack } from '#domain/schedule/fold.ts';
import type { Tx } from './backend.ts';
import { eventIdOf, findRequested, readBooks, rememberRequest, takeNumber, writeBooks, type Books } from './books.ts';
import { findCard, logIdsOf, readLogs } from './card-log.ts';
import { writeChanges } from './write-days.ts';
import { placeOf, refoldRow } from './fold-row.ts';
import {
	isForAllCards,
	readConfigs,
	readParameterEvents,
	underParameters,
	writeParameterEvents
} from './parameters.ts';
import type { FollowingDraft, Recorded } from './port.ts';
import { aimUndo } from './aim-undo.ts';

/**
 * The whole of `Store.record`, inside one write transaction. A review costs four puts: event, card, day block, ledger.
 * @param now UTC ms, for the logical clock
 */
export async function recordAct(tx: Tx, draft: EventDraft, requestId: string, now: number): Promise<Recorded> {
	const [recorded] = await recordActs(tx, [draft], requestId, now);
	// one draft makes one event
	return recorded!;
}

/**
 * The whole of `Store.recordMany`: two puts an act, one a day, and the ledger once. Rows are asked for together and
 * written together: each wait for the database costs as much as what it waits for.
 */
export async function recordActs(
	tx: Tx,
	drafts: readonly (EventDraft | FollowingDraft)[],
	requestId: string,
	now: number
): Promise<readonly Recorded[]> {
	const [books, desk] = await Promise.all([readBooks(tx), openDesk(tx, drafts)]);
	const earlier = await findRecorded(tx, books, requestId);
	if (earlier.length > 0 || drafts.length === 0) return earlier;
	let ledger: Ledger = books.ledger;
	const recorded: Recorded[] = [];
	for (const given of drafts) {
		const draft = typeof given === 'function' ? given(recorded.map(({ event }) => event)) : given;
		const act = draft.kind === 'undo' ? await aimUndo(tx, draft) : draft;
		const numbered = takeNumber(ledger, now);
		const event: StoredEvent = { ...act, id: eventIdOf(numbered.device, numbered.seq), hlc: numbered.hlc };
		const effect = await takeEffect(tx, event, numbered, desk);
		ledger = effect.ledger;
		recorded.push({ event, cards: effect.cards });
	}
	const eventId = eventIdOf(ledger.device, books.ledger.seq + 1);
	const request = { requestId, eventId, ...(drafts.length > 1 ? { count: drafts.length } : {}) };
	desk.write(writeChanges(tx, desk.changes, desk.blocks));
	desk.write(writeBooks(tx, { ledger, requests: rememberRequest(books, request) }));
	await desk.written();
	return recorded;
}

/** What lies ready for the acts of one transaction, and what of them is under way. */
interface Desk {
	/** rows by id as they were read or last written */
	readonly cards: Map<string, Card>;
	readonly blocks: readonly DayBlock[];
	/** what the acts changed of the days */
	readonly changes: FactChange[];
	/** Takes a write that was begun: later reads of the transaction see it already. */
	write(begun: Promise<void>): void;
	/** Resolves when every write is done; rejects when one failed. */
	written(): Promise<void>;
}

async function openDesk(tx: Tx, given: readonly (EventDraft | FollowingDraft)[]): Promise<Desk> {
	const drafts = given.filter((draft) => typeof draft !== 'function');
	const ids = new Set(drafts.flatMap((draft) => ('cardId' in draft ? (draft.cardId ?? []) : [])));
	const answers = drafts.filter(({ kind }) => kind === 'review' || kind === 'attempt');
	const blockIds = [...new Set(answers.map(({ studyDay }) => blockIdOf(studyDay)))];
	const [cards, blocks] = await Promise.all([tx.getMany('cards', [...ids]), tx.getMany('days', blockIds)]);
	const writes: Promise<void>[] = [];
	return {
		cards: new Map(cards.flatMap((card) => (card === undefined ? [] : [[card.id, card]]))),
		blocks: blockIds.map((id, i) => blocks[i] ?? emptyBlock(id)),
		changes: [],
		write(begun) {
			// a failure is told by `written`, for it may come while another act is being read
			begun.catch(() => undefined);
			writes.push(begun);
		},
		written: async () => void (await Promise.all(writes))
	};
}

/** What a request that is tried again became the first time. */
async function findRecorded(tx: Tx, books: Books, requestId: string): Promise<readonly Recorded[]> {
	const recorded: Recorded[] = [];
	for (const event of await findRequested(tx, books, requestId)) {
		const card = event.cardId === undefined ? null : await findCard(tx, event.cardId);
		recorded.push({ event, cards: card === null ? [] : [card] });
	}
	return recorded;
}

interface Effect {
	readonly ledger: Ledger;
	readonly cards: readonly Card[];
}

/** Appends the event and changes the rows it concerns; days and ledger are left to the caller. */
async function takeEffect(tx: Tx, event: StoredEvent, ledger: Ledger, desk: Desk): Promise<Effect> {
	const { cardId } = event;
	const card = cardId === undefined ? null : (desk.cards.get(cardId) ?? (await findCard(tx, cardId)));
	// read before the event is in the log
	const fold = card === null || !isKnownEvent(event) ? null : await foldIn(tx, card, event, ledger);
	desk.write(tx.put('events', event));
	if (isForAllCards(event)) {
		const events = [...(await readParameterEvents(tx)), event];
		desk.write(writeParameterEvents(tx, events));
		return { ledger: underParameters(ledger, events), cards: [] };
	}
	if (card === null || fold === null) return { ledger, cards: [] };
	desk.write(tx.put('cards', fold.card));
	desk.cards.set(card.id, fold.card);
	desk.changes.push(...fold.changes);
	return { ledger: moveCard(ledger, card, fold.card), cards: [fold.card] };
}

interface Fold {
	readonly card: Card;
	readonly changes: readonly FactChange[];
}

/**
 * The card's row after the event: one step on, unless the event reaches back or the row is not folded by the
 * parameters in force yet, which takes the card's whole log.
 */
async function foldIn(tx: Tx, card: Card, event: LogEvent, ledger: Ledger): Promise<Fold> {
	const { config, foldedBy } = ledger;
	if (isReachingBack(event) || isStale(card, foldedBy)) {
		const [then, place, configOf] = await Promise.all([
			readLogs(tx, logIdsOf(card)),
			placeOf(tx, card),
			readConfigs(tx, [card])
		]);
		return refoldRow(place, { row: card, then, now: [...then, event], configOf }, ledger);
	}
	const history = advance(card.id, card.history, event, config);
	const fact = factIn(card, card.history, history, event, config);
	return {
		card: makeCard(card, history, fact === null ? card.foldedBy : foldedBy),
		changes: fact === null ? [] : [{ fact, by: 1 }]
	};
}
