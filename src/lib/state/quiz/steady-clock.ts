import { clock } from '../clock.ts';

/**
 * Time for one quiz: as the device showed it when the quiz was opened, and from then on by the page's own count, so
 * that a clock set anew in the middle changes nothing. While the page is hidden that count may stand still: what the
 * device's clock says to have passed by then is believed.
 */
export class SteadyClock {
	#origin = clock.now() - performance.now();

	/** UTC ms, never less than before */
	now(): number {
		return this.#origin + performance.now();
	}

	/** The page is seen again. */
	wake(): void {
		this.#origin += Math.max(0, clock.now() - this.now());
	}
}
