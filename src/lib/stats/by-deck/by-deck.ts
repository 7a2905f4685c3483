import { columns } from '#i18n/stats/columns.ts';
import { groupsOf, tableOfGroups, type Groups } from '../groups.ts';
import type { Statistic } from '../statistic.ts';
import { tallyOf, tallyReach } from '../studied-days.ts';

/** Which decks are kept well, and which take the time. */
export const byDeck: Statistic<'days', Groups> = {
	needs: 'days',
	spans: ['all', '365', '90'],
	read(studied, { decks, desiredRetention }, span) {
		const byId = new Map(decks.map((deck) => [deck.id, deck]));
		return groupsOf(tallyOf(studied, span).decks, desiredRetention, (id) => {
			const deck = byId.get(id);
			// one that left is known by its id
			return { name: deck?.title ?? { fr: id, en: id }, colour: deck?.colour ?? null };
		});
	},
	reachOf: tallyReach,
	isEmpty: ({ groups }) => groups.length === 0,
	table: (data) => tableOfGroups(data, columns.deck)
};
