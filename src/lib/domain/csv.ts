/** What a cell may hold; null is an empty one. */
export type CsvCell = string | number | null;

/**
 * A table as RFC 4180 has it: commas, lines ended by CRLF, quotes where a cell needs them, in UTF-8 when written.
 * Spreadsheets run a text that begins like a formula; such a text gets an apostrophe before it. So does one that begins
 * with an apostrophe, so that `readableText` restores either. Numbers stay numbers, below zero too.
 */
export const writeCsv = (rows: readonly (readonly CsvCell[])[]): string =>
	rows.map((row) => `${row.map(writeCell).join(',')}\r\n`).join('');

/** The text that a cell held before `writeCsv` made it harmless. */
export const readableText = (cell: string): string => (cell.startsWith("'") ? cell.slice(1) : cell);

function writeCell(cell: CsvCell): string {
	if (cell === null) return '';
	// NaN and infinity mean nothing in a table
	if (typeof cell === 'number') return Number.isFinite(cell) ? String(cell) : '';
	const text = isRisky(cell) ? `'${cell}` : cell;
	return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}

const isRisky = (text: string): boolean => /^[=+\-@\t\r\n']/.test(text) && !isPlainNumber(text);

const isPlainNumber = (text: string): boolean => /^[+-]?\d+(\.\d+)?$/.test(text);
