import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { PROPERTY_RUNS } from '#tests/fixtures/soak.ts';
import { readableText, writeCsv, type CsvCell } from './csv.ts';

describe('writeCsv', () => {
	it.each<[string, readonly (readonly CsvCell[])[], string]>([
		['nothing', [], ''],
		[
			'rows of texts and numbers',
			[
				['day', 'recall'],
				['2026-11-25', 0.9]
			],
			'day,recall\r\n2026-11-25,0.9\r\n'
		],
		['an empty cell', [['a', null, 'b']], 'a,,b\r\n'],
		['commas, quotes and line ends', [['a,b', 'say "no"', 'one\ntwo']], '"a,b","say ""no""","one\ntwo"\r\n'],
		['numbers below zero', [[-1.5, '-2', '+3.25']], '-1.5,-2,+3.25\r\n'],
		['no number', [[NaN, Infinity]], ',\r\n'],
		['formulas', [['=1+1', '+cmd', '-2+3', '@SUM(A1)']], "'=1+1,'+cmd,'-2+3,'@SUM(A1)\r\n"],
		['a formula behind a tab or a line end', [['\t=1', '\r=1', '\n=1']], '\'\t=1,"\'\r=1","\'\n=1"\r\n'],
		['a formula in quotes', [['=HYPERLINK("x",1)']], '"\'=HYPERLINK(""x"",1)"\r\n'],
		['an apostrophe of the text itself', [["'tis"]], "''tis\r\n"]
	])('%s', (_, rows, text) => {
		expect(writeCsv(rows)).toBe(text);
	});

	const cell = fc.oneof(
		fc.string({ unit: fc.constantFrom('=', '+', '-', '@', '\t', '\r', '\n', '"', ',', "'", '1', 'é', '🐋', ' ') }),
		fc.string()
	);
	const table = fc.array(fc.array(cell, { minLength: 1, maxLength: 4 }), { maxLength: 5 });

	it('can be read back, whatever the texts', () => {
		fc.assert(
			fc.property(table, (rows) => {
				expect(readCsv(writeCsv(rows)).map((row) => row.map(readableText))).toEqual(rows);
			}),
			PROPERTY_RUNS
		);
	});

	it('leaves no cell that a spreadsheet would run', () => {
		fc.assert(
			fc.property(table, (rows) => {
				for (const found of readCsv(writeCsv(rows)).flat()) {
					expect(/^[=+\-@\t\r\n]/.test(found) && Number.isNaN(Number(found))).toBe(false);
				}
			}),
			PROPERTY_RUNS
		);
	});
});

/** A reader of RFC 4180, as strict as it: what a spreadsheet sees. */
function readCsv(text: string): string[][] {
	const rows: string[][] = [];
	let row: string[] = [];
	for (let at = 0; at < text.length;) {
		let value = '';
		if (text[at] === '"') {
			for (at++; text[at] !== '"' || text[at + 1] === '"'; at++) {
				if (text[at] === '"') at++;
				value += text[at] ?? '';
			}
			at++;
		} else {
			while (at < text.length && text[at] !== ',' && !text.startsWith('\r\n', at)) value += text[at++] ?? '';
		}
		row.push(value);
		if (text[at] === ',') {
			at++;
			continue;
		}
		expect(text.slice(at, at + 2)).toBe('\r\n');
		at += 2;
		rows.push(row);
		row = [];
	}
	return rows;
}
