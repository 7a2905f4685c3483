import { language } from '#i18n/language.svelte.ts';
import { csvOf } from '#stats/csv.ts';
import type { StatisticName } from '#stats/index.ts';
import type { Table } from '#stats/statistic.ts';
import { saveFile } from '../save-file.ts';

/** Without it Excel takes the text for another encoding. */
const BYTE_ORDER_MARK = '\ufeff';

/** Saves a statistic as a CSV file, in the language of the page. */
export function saveTable(name: StatisticName, table: Table): void {
	saveFile([BYTE_ORDER_MARK, csvOf(table, language.current)], `quai-${name}.csv`, 'text/csv');
}
