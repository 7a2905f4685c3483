import { writeCsv, type CsvCell } from '#domain/csv.ts';
import type { Language } from '#domain/language.ts';
import { isoDateOf } from '#domain/schedule/study-day.ts';
import type { Cell, Format, Table } from './statistic.ts';

/** A table as a CSV file: days as `2026-11-23`, shares as 0-1, figures bare. */
export const csvOf = ({ columns, rows }: Table, language: Language): string =>
	writeCsv([
		columns.map(({ title }) => title[language]),
		...rows.map((row) => columns.map(({ as }, i) => bare(row[i] ?? null, as, language)))
	]);

function bare(cell: Cell, as: Format, language: Language): CsvCell {
	if (cell === null || typeof cell === 'string') return cell;
	if (typeof cell === 'object') return cell[language];
	return as === 'day' ? isoDateOf(cell) : Math.round(cell * 10_000) / 10_000;
}
