import { BackupError } from './format.ts';

/** What one event may hold, whatever its kind. */
const LONGEST_TEXT = 20_000;
const LONGEST_NAME = 64;
const MOST_FIELDS = 64;
const MOST_ITEMS = 1000;

/** Names that reach beyond the object they stand in: never taken over. */
const FORBIDDEN = new Set(['__proto__', 'constructor', 'prototype']);

/**
 * A fresh copy of a parsed JSON value, made of plain objects that nothing else holds, without forbidden names.
 * @param place path of the value in the file, for the fault
 * @throws BackupError for what is too long or too many
 */
export function copyJson(value: unknown, place: string): unknown {
	if (typeof value === 'string') return isAtMost(value.length, LONGEST_TEXT, place) && value;
	// 1e999 is valid JSON and no number
	if (typeof value === 'number' && !Number.isFinite(value)) throw new BackupError('out-of-bounds', place);
	if (typeof value !== 'object' || value === null) return value;
	if (Array.isArray(value)) {
		isAtMost(value.length, MOST_ITEMS, place);
		return value.map((item, i) => copyJson(item, `${place}[${i}]`));
	}
	const fields = Object.entries(value).filter(([name]) => !FORBIDDEN.has(name));
	isAtMost(fields.length, MOST_FIELDS, place);
	return Object.fromEntries(
		fields.map(([name, field]) => {
			isAtMost(name.length, LONGEST_NAME, place);
			return [name, copyJson(field, `${place}.${name}`)];
		})
	);
}

function isAtMost(size: number, most: number, place: string): true {
	if (size > most) throw new BackupError('out-of-bounds', place);
	return true;
}
