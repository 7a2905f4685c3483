import { draftsFor, type CardAct } from '#domain/acts/acts.ts';
import type { Card } from '#domain/card.ts';
import type { EventDraft } from '#domain/event.ts';
import { clock } from '../clock.ts';
import { openLibrary } from '../library.svelte.ts';
import type { Outcome } from '../outcome.ts';
import { pendingWrites } from '../pending-writes.svelte.ts';

/** Acts on cards outside of a session: one or many, always in one transaction, and taken back in one. */
export class Desk {
	outcome = $state.raw<Outcome | null>(null);
	/** an act is under way: a second tap waits for it */
	isBusy = $state(false);

	async act(act: CardAct, cards: readonly Card[]): Promise<void> {
		await this.#run(async () => {
			const { today, eventIds } = await record((moment) => draftsFor(act, cards, moment));
			return eventIds.length === 0 ? { kind: 'nothing' } : { kind: 'done', act, today, eventIds };
		});
	}

	/** Takes the last act back, on every card it changed. */
	async undo(): Promise<void> {
		const { outcome } = this;
		if (outcome?.kind !== 'done') return;
		await this.#run(async () => {
			await record((moment) => outcome.eventIds.map((undoes) => ({ ...moment, kind: 'undo', undoes })));
			return { kind: 'undone' };
		});
	}

	async #run(work: () => Promise<Outcome>): Promise<void> {
		if (this.isBusy) return;
		this.isBusy = true;
		try {
			this.outcome = await work();
		} catch {
			this.outcome = { kind: 'failed' };
		} finally {
			this.isBusy = false;
		}
	}
}

type Moment = Parameters<typeof draftsFor>[2];

async function record(
	write: (moment: Moment) => readonly EventDraft[]
): Promise<{ readonly today: number; readonly eventIds: readonly string[] }> {
	await pendingWrites.settled();
	const { store } = await openLibrary();
	const { rolloverHour } = (await store.ledger()).config;
	const today = clock.today(rolloverHour);
	const drafts = write({ ...clock.moment(), studyDay: today, rolloverHour });
	const recorded = await store.recordMany(drafts, crypto.randomUUID());
	return { today, eventIds: recorded.map(({ event }) => event.id) };
}
