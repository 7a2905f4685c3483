import { isGraduated, isPass } from './add-fact.ts';
import type { DayFact } from './day-totals.ts';
import { RECALL_BINS, type Share, type Tally } from './tally.ts';

/** The tally with some facts more (`by` 1) or less (-1); only scored reviews are tallied. */
export function addToTally(tally: Tally, changes: readonly { readonly fact: DayFact; readonly by: 1 | -1 }[]): Tally {
	const hours = tally.hours.map(([reviews, recalled]) => [reviews, recalled] as [number, number]);
	const bins = tally.bins.map(
		([reviews, permille, recalled]) => [reviews, permille, recalled] as [number, number, number]
	);
	const decks: Record<string, Share> = { ...tally.decks };
	const kinds: Record<string, Share> = { ...tally.kinds };
	for (const { fact, by } of changes) {
		if (fact.act !== 'review') continue;
		addShare(decks, fact.deckId, fact, by);
		addShare(kinds, fact.kind, fact, by);
		if (!isGraduated(fact.from)) continue;
		const recalled = isPass(fact) ? by : 0;
		const hour = hours[fact.hour];
		if (hour !== undefined) {
			hour[0] += by;
			hour[1] += recalled;
		}
		if (fact.recallPermille === null) continue;
		const bin = bins[Math.min(RECALL_BINS - 1, Math.floor((fact.recallPermille * RECALL_BINS) / 1000))];
		if (bin === undefined) continue;
		bin[0] += by;
		bin[1] += by * fact.recallPermille;
		bin[2] += recalled;
	}
	return { hours, bins, decks, kinds };
}

function addShare(shares: Record<string, Share>, name: string, fact: DayFact, by: 1 | -1): void {
	const [reviews, matured, recalled, ms] = shares[name] ?? [0, 0, 0, 0];
	const graduated = isGraduated(fact.from) ? by : 0;
	const share: Share = [
		reviews + by,
		matured + graduated,
		recalled + (isPass(fact) ? graduated : 0),
		ms + by * fact.ms
	];
	if (share[0] === 0) delete shares[name];
	else shares[name] = share;
}
