import type { Ledger } from '#domain/ledger/ledger.ts';
import type { ScheduleConfig, StudyLimits } from '#domain/schedule/config.ts';
import { LIMITS_KEY } from '#domain/settings/limits.ts';
import { isSameParameters } from '#domain/settings/parameters.ts';
import { reviewsADay } from '#domain/settings/workload.ts';
import type { Store } from '#store/port.ts';
import { clock } from './clock.ts';
import { openLibrary } from './library.svelte.ts';
import { readLimits } from './limits.ts';
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
 * Changes are saved one after the other; of several that wait only what they come to is written.
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
	#waiting: { limits: Partial<StudyLimits>; config: Partial<ScheduleConfig> } | null = null;
	#isSaving = false;

	async read(): Promise<void> {
		try {
			await pendingWrites.settled();
			const { store } = await openLibrary();
			const [limits, { config, cardsByStability }] = await Promise.all([readLimits(store), store.ledger()]);
			this.limits = limits;
			this.config = config;
			this.#cardsByStability = cardsByStability;
			this.error = null;
		} catch (error) {
			this.error = error;
		}
	}

	/** About how many reviews a day a desired retention asks for; null as long as no card has left its first steps. */
	reviewsADay(desiredRetention: number): number | null {
		if (this.config === null || Object.keys(this.#cardsByStability).length === 0) return null;
		return reviewsADay(this.#cardsByStability, { ...this.config, desiredRetention });
	}

	setLimits(patch: Partial<StudyLimits>): void {
		if (this.limits === null) return;
		this.limits = { ...this.limits, ...patch };
		this.#save({ limits: patch, config: {} });
	}

	setConfig(patch: Partial<ScheduleConfig>): void {
		if (this.config === null) return;
		this.config = { ...this.config, ...patch };
		this.#save({ limits: {}, config: patch });
	}

	/** Says that a choice of this device is kept; see `preferences`. */
	confirm(): void {
		this.change = { isSaved: true, movedCards: null };
		this.changes += 1;
	}

	#save({ limits, config }: { limits: Partial<StudyLimits>; config: Partial<ScheduleConfig> }): void {
		this.#waiting = {
			limits: { ...this.#waiting?.limits, ...limits },
			config: { ...this.#waiting?.config, ...config }
		};
		void this.#saveWaiting();
	}

	async #saveWaiting(): Promise<void> {
		if (this.#isSaving) return;
		this.#isSaving = true;
		while (this.#waiting !== null) {
			const { limits, config } = this.#waiting;
			this.#waiting = null;
			this.change = await this.#write(limits, config);
			this.changes += 1;
		}
		this.#isSaving = false;
	}

	async #write(limits: Partial<StudyLimits>, config: Partial<ScheduleConfig>): Promise<SavedChange> {
		try {
			const { store } = await openLibrary();
			if (Object.keys(limits).length > 0)
				await store.setSetting(LIMITS_KEY, { ...(await readLimits(store)), ...limits });
			const movedCards = Object.keys(config).length > 0 ? await this.#record(store, config) : null;
			return { isSaved: true, movedCards };
		} catch (error) {
			// what is shown is what is kept
			await this.read();
			return { isSaved: false, error };
		}
	}

	/** Another tab may have changed other parameters meanwhile: the patch goes over what is in force. */
	async #record(store: Store, patch: Partial<ScheduleConfig>): Promise<number | 'counting' | null> {
		const { config: inForce } = await store.ledger();
		const config = { ...inForce, ...patch };
		if (isSameParameters(inForce, config)) return 0;
		const { rolloverHour } = inForce;
		const draft = {
			kind: 'parameters',
			...clock.moment(),
			studyDay: clock.today(rolloverHour),
			rolloverHour,
			config
		} as const;
		await store.record(draft, crypto.randomUUID());
		if ((await store.ledger()).refold === null) return 0;
		return this.#countMoved(store);
	}

	/** The change is kept; what it moves is told at once where that is quick, else when it is known. */
	async #countMoved(store: Store): Promise<number | 'counting' | null> {
		let isWaiting = true;
		const counted = refolding.run().then(async (movedCards) => {
			this.#cardsByStability = (await store.ledger()).cardsByStability;
			// what was said since is newer
			if (!isWaiting && this.change?.isSaved === true && this.change.movedCards === 'counting') {
				this.change = { isSaved: true, movedCards };
				this.changes += 1;
			}
			return movedCards;
		});
		const patience = new Promise<'counting'>((resolve) => setTimeout(resolve, PATIENCE_MS, 'counting'));
		const told = await Promise.race([counted, patience]);
		isWaiting = false;
		return told;
	}
}

export const settings = new Settings();
