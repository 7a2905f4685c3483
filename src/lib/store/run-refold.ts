import type { RefoldProgress } from './port.ts';

/** Notes of the first batch, before it is known how long one takes. */
const FIRST = 20;
const MOST = 5000;

export interface RefoldRun {
	/** folds the rows of so many notes in one transaction, see `Store.refold` */
	readonly fold: (noteCount: number) => Promise<RefoldProgress | null>;
	/** how long a transaction may hold up others */
	readonly batchMs: number;
	/** ms of any clock */
	readonly now: () => number;
	/** lets others in between two batches */
	readonly pause: () => Promise<void>;
	readonly tell: (progress: RefoldProgress) => void;
}

/** Folds batch after batch until nothing is left, each as large as its time allows. */
export async function runRefold({ fold, batchMs, now, pause, tell }: RefoldRun): Promise<void> {
	for (let noteCount = FIRST; ;) {
		const startedAt = now();
		const progress = await fold(noteCount);
		if (progress === null) return;
		tell(progress);
		if (progress.isDone) return;
		noteCount = nextCount(noteCount, now() - startedAt, batchMs);
		await pause();
	}
}

/** At most twice or half as many as before: one slow or quick batch says little. */
export function nextCount(noteCount: number, tookMs: number, batchMs: number): number {
	const factor = Math.min(2, Math.max(0.5, batchMs / Math.max(1, tookMs)));
	return Math.min(MOST, Math.max(1, Math.round(noteCount * factor)));
}
