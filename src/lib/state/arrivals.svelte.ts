/** What there may be to tell about the app itself, none of it urgent; the most important first. */
const ORDER = ['bring-cards', 'updated', 'update', 'offline-ready', 'keeping'] as const;
export type Arrival = (typeof ORDER)[number];

/** What can be told between two cards: read at a glance, and true for this moment only. */
const BRIEF: readonly Arrival[] = ['updated', 'update', 'offline-ready'];

/**
 * News about the app wait here until a page has a place for them: at once on Today and at the end of a session,
 * between two cards otherwise, and there each only once, for it will be on the next page that has a place.
 */
export class Arrivals {
	#waiting = $state.raw<readonly Arrival[]>([]);
	#toldInSession: readonly Arrival[] = [];

	/** the one to tell now; null when there is none */
	readonly first = $derived(ORDER.find((arrival) => this.has(arrival)) ?? null);

	has(arrival: Arrival): boolean {
		return this.#waiting.includes(arrival);
	}

	announce(arrival: Arrival): void {
		if (!this.has(arrival)) this.#waiting = [...this.#waiting, arrival];
	}

	withdraw(arrival: Arrival): void {
		this.#waiting = this.#waiting.filter((other) => other !== arrival);
	}

	/** The one to tell between two cards, each once a page. */
	takeBrief(): Arrival | null {
		const brief = BRIEF.find((arrival) => this.has(arrival) && !this.#toldInSession.includes(arrival)) ?? null;
		if (brief !== null) this.#toldInSession = [...this.#toldInSession, brief];
		return brief;
	}
}

export const arrivals = new Arrivals();
