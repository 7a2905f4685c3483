import { readDay, type DayReading } from './day-lines.ts';

/** The list of one day: what was answered on it, and which cards wait on it. */
export class DayList {
	reading = $state.raw<DayReading | null>(null);
	error = $state.raw<unknown>(null);
	#asked = 0;

	/** @param today what is overdue waits on it too */
	async open(day: number, today: number): Promise<void> {
		const asked = ++this.#asked;
		try {
			const reading = await readDay(day, today);
			if (this.#asked !== asked) return;
			this.reading = reading;
			this.error = null;
		} catch (error) {
			if (this.#asked === asked) this.error = error;
		}
	}
}
