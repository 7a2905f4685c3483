import { columns, kindName } from '#i18n/stats/columns.ts';
import { groupsOf, tableOfGroups, type Groups } from '../groups.ts';
import type { Statistic } from '../statistic.ts';
import { tallyOf, tallyReach } from '../studied-days.ts';

/** Which kinds of question are kept well, and which take the time. */
export const byKind: Statistic<'days', Groups> = {
	needs: 'days',
	spans: ['all', '365', '90'],
	read: (studied, { desiredRetention }, span) =>
		groupsOf(tallyOf(studied, span).kinds, desiredRetention, (id) => ({ name: kindName(id), colour: null })),
	reachOf: tallyReach,
	isEmpty: ({ groups }) => groups.length === 0,
	table: (data) => tableOfGroups(data, columns.kind)
};
