import { draftsFor, type CardAct } from '#domain/acts/acts.ts';
import type { Card } from '#domain/card.ts';
import type { Outcome } from '../outcome.ts';
import { recordActs } from '../record-acts.ts';

/** Acts on cards outside of a session: one or many, always in one transaction, and taken back in one. */
export class Desk {
	outcome = $state.raw<Outcome | null>(null);
	/** an act is under way: a second tap waits for it */
	isBusy = $state(false);

	async act(act: CardAct, cards: readonly Card[]): Promise<void> {
		await this.#run(async () => {
			const { today, eventIds } = await recordActs((moment) => draftsFor(act, cards, moment));
			return eventIds.length === 0 ? { kind: 'nothing' } : { kind: 'done', act, today, eventIds };
		});
	}

	/** Takes the last act back, on every card it changed. */
	async undo(): Promise<void> {
		const { outcome } = this;
		if (outcome?.kind !== 'done') return;
		await this.#run(async () => {
			await recordActs((moment) => outcome.eventIds.map((undoes) => ({ ...moment, kind: 'undo', undoes })));
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
