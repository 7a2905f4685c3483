import type { Language } from '#domain/language.ts';
import type { Cell, Format, Table } from './statistic.ts';

const MS_A_DAY = 86_400_000;

/**
 * A table as a CSV file (RFC 4180): days as `2026-11-23`, shares as 0-1, figures bare. A text that a spreadsheet would
 * take for a formula gets an apostrophe before it.
 */
export function csvOf({ columns, rows }: Table, language: Language): string {
	const lines = [
		columns.map(({ title }) => quote(title[language])),
		...rows.map((row) => columns.map(({ as }, i) => write(row[i] ?? null, as, language)))
	];
	return lines.map((cells) => `${cells.join(',')}\r\n`).join('');
}

function write(cell: Cell, as: Format, language: Language): string {
	if (cell === null) return '';
	if (typeof cell === 'number') return as === 'day' ? isoDay(cell) : String(Math.round(cell * 10_000) / 10_000);
	return quote(typeof cell === 'string' ? cell : cell[language]);
}

const isoDay = (studyDay: number): string => new Date(studyDay * MS_A_DAY).toISOString().slice(0, 10);

function quote(text: string): string {
	const safe = /^[=+\-@\t\r]/.test(text) ? `'${text}` : text;
	return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}
