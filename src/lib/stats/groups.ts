import type { DeckColour } from '#domain/deck.ts';
import type { Localized } from '#domain/language.ts';
import type { Share } from '#domain/ledger/tally.ts';
import { columns } from '#i18n/stats/columns.ts';
import { proportion, type Proportion } from './proportion.ts';
import type { Table } from './statistic.ts';

/** Reviews of one deck or kind. */
export interface Group {
	readonly id: string;
	readonly name: Localized;
	readonly colour: DeckColour | null;
	readonly reviews: number;
	/** of graduated cards */
	readonly recalled: Proportion;
	readonly minutes: number;
}

export interface Groups {
	/** the worst kept first; those without due reviews last */
	readonly groups: readonly Group[];
	/** what is aimed at, 0-1 */
	readonly target: number;
}

export function groupsOf(
	shares: Readonly<Record<string, Share>>,
	target: number,
	describe: (id: string) => Pick<Group, 'name' | 'colour'>
): Groups {
	const groups = Object.entries(shares).map(([id, [reviews, matured, recalled, ms]]): Group => ({
		id,
		...describe(id),
		reviews,
		recalled: proportion(recalled, matured),
		minutes: ms / 60_000
	}));
	return { groups: groups.sort(byRecall), target };
}

/**
 * The group kept worst, where that says something: of at least two with due reviews, and not all kept alike in whole
 * per cent; else null.
 */
export function worstOf({ groups }: Pick<Groups, 'groups'>): Group | null {
	const judged = groups.filter(({ recalled }) => recalled.share !== null);
	const [worst] = judged;
	const percents = new Set(judged.map(({ recalled }) => Math.round(100 * (recalled.share ?? 0))));
	return worst === undefined || percents.size < 2 ? null : worst;
}

const byRecall = (a: Group, b: Group): number =>
	(a.recalled.share ?? 2) - (b.recalled.share ?? 2) || b.reviews - a.reviews || (a.id < b.id ? -1 : 1);

export const tableOfGroups = ({ groups }: Groups, title: Localized): Table => ({
	columns: [
		{ title, as: 'text' },
		{ title: columns.reviews, as: 'count' },
		{ title: columns.dueReviews, as: 'count' },
		{ title: columns.recalled, as: 'share' },
		{ title: columns.minutes, as: 'minutes' }
	],
	rows: groups.map(({ name, reviews, recalled, minutes }) => [name, reviews, recalled.trials, recalled.share, minutes])
});
