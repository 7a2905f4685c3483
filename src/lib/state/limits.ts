import type { StudyLimits } from '#domain/schedule/config.ts';
import { LIMITS_KEY, parseLimits } from '#domain/settings/limits.ts';
import type { Store } from '#store/port.ts';

/** The limits that the learner chose on this device. */
export const readLimits = async (store: Pick<Store, 'setting'>): Promise<StudyLimits> =>
	parseLimits(await store.setting(LIMITS_KEY));
