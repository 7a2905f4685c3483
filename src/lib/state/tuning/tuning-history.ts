import { knownMoment, type TuningHistory } from '#domain/tuning/tuning-due.ts';
import type { Store } from '#store/port.ts';
import { clock } from '../clock.ts';

/** Where the store keeps when this device tuned last, UTC ms. */
const TUNED_KEY = 'tuned';

/** How much there is to learn from, and when that was done last. The log itself, which alone knows, isn't read. */
export async function readTuningHistory(store: Pick<Store, 'dayBlocks' | 'setting'>): Promise<TuningHistory> {
	const [blocks, tunedAt] = await Promise.all([
		store.dayBlocks(0, Number.MAX_SAFE_INTEGER),
		store.setting<unknown>(TUNED_KEY)
	]);
	return {
		scoredReviews: blocks.flatMap(({ days }) => Object.values(days)).reduce((sum, { matured }) => sum + matured, 0),
		tunedAt: typeof tunedAt === 'number' ? knownMoment(tunedAt, clock.now()) : null
	};
}

export const rememberTuned = (store: Pick<Store, 'setSetting'>, at: number): Promise<void> =>
	store.setSetting(TUNED_KEY, at);
