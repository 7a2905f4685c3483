import { isTuningDue, type TuningHistory } from '#domain/tuning/tuning-due.ts';
import { clock } from '../clock.ts';
import { recall, remember } from '../device-memory.ts';
import { openLibrary } from '../library.svelte.ts';
import { readTuningHistory } from './tuning-history.ts';

const PUT_OFF_KEY = 'quai.tuning-put-off';

/** The offer to tune the memory model, when it is time: put off, it comes back after a month. */
export class TuningOffer {
	/** what makes it due; null when there is nothing to offer */
	due = $state.raw<TuningHistory | null>(null);

	async read(): Promise<void> {
		try {
			const { store } = await openLibrary();
			const history = await readTuningHistory(store);
			const putOff = recall(PUT_OFF_KEY);
			this.due = isTuningDue(history, putOff === null ? null : Number(putOff), clock.now()) ? history : null;
		} catch {
			// an offer can wait
			this.due = null;
		}
	}

	putOff(): void {
		remember(PUT_OFF_KEY, String(clock.now()));
		this.due = null;
	}
}
