import type { Card } from '#domain/card.ts';
import type { ScheduleConfig, StudyLimits } from '#domain/schedule/config.ts';
import { LIMITS_KEY } from '#domain/settings/limits.ts';
import { isSameParameters } from '#domain/settings/parameters.ts';
import { countMoved, reviewsADay } from '#domain/settings/workload.ts';
import type { Store } from '#store/port.ts';
import { clock } from './clock.ts';
import { openLibrary } from './library.svelte.ts';
import { readLimits } from './limits.ts';
import { pendingWrites } from './pending-writes.svelte.ts';

/** Beyond any study day: all cards that have one. */
const ALL_DAYS = Number.MAX_SAFE_INTEGER;
const ALL_CARDS = 1_000_000;

/** How a change ended. `movedCards`: cards that now come back on another day; null when it can't move any. */
export type SavedChange =
	{ readonly isSaved: true; readonly movedCards: number | null } | { readonly isSaved: false; readonly error: unknown };

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
	/** every card that comes back at a time or on a day, as last read */
	scheduled = $state.raw<readonly Card[]>([]);
	#waiting: { limits: Partial<StudyLimits>; config: Partial<ScheduleConfig> } | null = null;
	#isSaving = false;

	async read(): Promise<void> {
		try {
			await pendingWrites.settled();
			const { store } = await openLibrary();
			const [limits, { config }, cards] = await Promise.all([readLimits(store), store.ledger(), readScheduled(store)]);
			this.limits = limits;
			this.config = config;
			this.scheduled = cards;
			this.error = null;
		} catch (error) {
			this.error = error;
		}
	}

	/** About how many reviews a day a desired retention asks for; null as long as no card has left its first steps. */
	reviewsADay(desiredRetention: number): number | null {
		if (this.config === null || !this.scheduled.some(({ history }) => history.phase === 'review')) return null;
		return reviewsADay(this.scheduled, { ...this.config, desiredRetention });
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
	async #record(store: Store, patch: Partial<ScheduleConfig>): Promise<number> {
		const { config: inForce } = await store.ledger();
		const config = { ...inForce, ...patch };
		if (isSameParameters(inForce, config)) return 0;
		const before = await readScheduled(store);
		const { rolloverHour } = inForce;
		const draft = {
			kind: 'parameters',
			...clock.moment(),
			studyDay: clock.today(rolloverHour),
			rolloverHour,
			config
		} as const;
		const { cards } = await store.record(draft, crypto.randomUUID());
		this.scheduled = await readScheduled(store);
		return countMoved(before, cards);
	}
}

/** Every card that comes back at a time or on a day. */
async function readScheduled(store: Store): Promise<readonly Card[]> {
	const { steps, reviews } = await store.gather({ today: ALL_DAYS, maxReviews: ALL_CARDS, choose: () => 'enough' });
	return [...steps, ...reviews];
}

export const settings = new Settings();
