import type { Ledger } from '#domain/ledger/ledger.ts';
import type { ScheduleConfig, StudyLimits } from '#domain/schedule/config.ts';
import { LIMITS_KEY } from '#domain/settings/limits.ts';
import { isSameParameters } from '#domain/settings/parameters.ts';
import { reviewsADay } from '#domain/settings/workload.ts';
import type { Store } from '#store/port.ts';
import { clock } from './clock.ts';
import { openLedgerOf } from './day-queue.ts';
import { openLibrary } from './library.svelte.ts';
import { readLimits } from './limits.ts';
import { readPausedDecks } from './paused-decks.ts';
import { pendingWrites } from './pending-writes.svelte.ts';
import { refolding } from './refolding.svelte.ts';

/** What takes no longer is told in one go, when it is done. */
const PATIENCE_MS = 400;

/**
 * How a change ended. `movedCards`: cards that now come back at another moment; `counting` as long as it is being found
 * out, null when it can't move any.
 */
export type SavedChange =
	| { readonly isSaved: true; readonly movedCards: number | 'counting' | null }
	| { readonly isSaved: false; readonly error: unknown };

/**
 * What the learner chose of study: limits in the store's settings, parameters in the log, each change saved at once.
 * Changes are saved in line with the answers; of several that wait only what they come to is written.
 */
class Settings {
	limits = $state.raw<StudyLimits | null>(null);
	config = $state.raw<ScheduleConfig | null>(null);
	/** why they could not be read */
	error = $state.raw<unknown>(null);
	change = $state.raw<SavedChange | null>(null);
	/** counts the changes, so that the same words are said again */
	changes = $state(0);
	#cardsByStability = $state.raw<Ledger['cardsByStability']>({});
	#waiting: { limits: Partial<StudyLimits>; config: Partial<ScheduleConfig>; isKept: Promise<boolean> } | null = null;

	async read(): Promise<void> {
		try {
			await pendingWrites.settled();
		} catch (error) {
			this.error = error;
			return;
		}
		await this.#readKept();
	}

	async #readKept(): Promise<void> {
		try {
			const { store } = await openLibrary();
			const [limits, ledger] = await Promise.all([readLimits(store), store.ledger()]);
			this.limits = limits;
			this.config = ledger.config;
			await this.#readStabilities(store, ledger);
			this.error = null;
		} catch (error) {
			this.error = error;
		}
	}

	/** Of the decks that are asked: what is paused brings no work. */
	async #readStabilities(store: Store, ledger: Ledger): Promise<void> {
		const open = await openLedgerOf(store, ledger, await readPausedDecks(store), []);
		this.#cardsByStability = open.cardsByStability;
	}

	/** About how many reviews a day a desired retention asks for; null as long as no card has left its first steps. */
	reviewsADay(desiredRetention: number): number | null {
		if (this.config === null || Object.keys(this.#cardsByStability).length === 0) return null;
		return reviewsADay(this.#cardsByStability, { ...this.config, desiredRetention });
	}

	setLimits(patch: Partial<StudyLimits>): void {
		if (this.limits === null) return;
		this.limits = { ...this.limits, ...patch };
		void this.#save({ limits: patch, config: {} });
	}

	/** @returns whether it was kept, as soon as that is known */
	setConfig(patch: Partial<ScheduleConfig>): Promise<boolean> {
		if (this.config === null) return Promise.resolve(false);
		this.config = { ...this.config, ...patch };
		return this.#save({ limits: {}, config: patch });
	}

	/** Says that a choice of this device is kept; see `preferences`. */
	confirm(): void {
		this.#say({ isSaved: true, movedCards: null });
	}

	/** What reads after this waits for it, as for an answer. @returns whether it was kept */
	#save({ limits, config }: { limits: Partial<StudyLimits>; config: Partial<ScheduleConfig> }): Promise<boolean> {
		const isKept =
			this.#waiting?.isKept ??
			new Promise<boolean>((resolve) => pendingWrites.add(async () => resolve(await this.#saveWaiting())));
		this.#waiting = {
			limits: { ...this.#waiting?.limits, ...limits },
			config: { ...this.#waiting?.config, ...config },
			isKept
		};
		return isKept;
	}

	async #saveWaiting(): Promise<boolean> {
		if (this.#waiting === null) return true;
		const { limits, config } = this.#waiting;
		this.#waiting = null;
		try {
			const { store } = await openLibrary();
			if (Object.keys(limits).length > 0)
				await store.setSetting(LIMITS_KEY, { ...(await readLimits(store)), ...limits });
			if (Object.keys(config).length === 0) this.confirm();
			else if (await this.#record(store, config)) void this.#tellMoved(store);
			else this.#say({ isSaved: true, movedCards: 0 });
			return true;
		} catch (error) {
			// what is shown is what is kept
			await this.#readKept();
			this.#say({ isSaved: false, error });
			return false;
		}
	}

	/**
	 * Another tab may have changed other parameters meanwhile: the patch goes over what is in force.
	 * @returns whether that can move cards
	 */
	async #record(store: Store, patch: Partial<ScheduleConfig>): Promise<boolean> {
		const { config: inForce } = await store.ledger();
		const config = { ...inForce, ...patch };
		if (isSameParameters(inForce, config)) return false;
		const { rolloverHour } = inForce;
		const draft = {
			kind: 'parameters',
			...clock.moment(),
			studyDay: clock.today(rolloverHour),
			rolloverHour,
			config
		} as const;
		await store.record(draft, crypto.randomUUID());
		return (await store.ledger()).refold !== null;
	}

	/** The change is kept; what it moves is told in one go where that is quick, else when it is known. */
	async #tellMoved(store: Store): Promise<void> {
		let said = this.changes;
		// what was said since is newer
		const sayUnlessOld = (movedCards: number | 'counting' | null): void => {
			if (said === this.changes) said = this.#say({ isSaved: true, movedCards });
		};
		const patience = setTimeout(sayUnlessOld, PATIENCE_MS, 'counting');
		const movedCards = await refolding.run();
		clearTimeout(patience);
		sayUnlessOld(movedCards);
		try {
			await this.#readStabilities(store, await store.ledger());
		} catch (error) {
			this.error = error;
		}
	}

	/** @returns the number of this change */
	#say(change: SavedChange): number {
		this.change = change;
		return (this.changes += 1);
	}
}

export const settings = new Settings();
