import type { Localized } from '#domain/language.ts';
import { columns } from '#i18n/stats/columns.ts';
import type { Table } from './statistic.ts';

/** Cards by a quantity, as bars. */
export interface Histogram {
	readonly bins: readonly { readonly label: Localized; readonly cards: number }[];
	readonly cards: number;
	/** index of the bin with the middle card; null without cards */
	readonly middle: number | null;
}

export function histogram(counts: readonly number[], labelOf: (bin: number) => Localized): Histogram {
	const cards = counts.reduce((sum, count) => sum + count, 0);
	let below = 0;
	const middle = counts.findIndex((count) => (below += count) * 2 >= cards && cards > 0);
	return {
		bins: counts.map((count, bin) => ({ label: labelOf(bin), cards: count })),
		cards,
		middle: middle < 0 ? null : middle
	};
}

export const tableOf = ({ bins }: Histogram, title: Localized): Table => ({
	columns: [
		{ title, as: 'text' },
		{ title: columns.cards, as: 'count' }
	],
	rows: bins.map(({ label, cards }) => [label, cards])
});
