/**
 * The one text of a JSON value: fields by name, no spaces, ASCII only. So equal values have equal texts, one byte is
 * one character, and whatever rewrote a file without changing its values left its hash right.
 */
export function canonicalJson(value: unknown): string {
	return JSON.stringify(value, sortFields).replace(/[\u007f-\uffff]/g, escape);
}

function sortFields(_: string, value: unknown): unknown {
	if (typeof value !== 'object' || value === null || Array.isArray(value)) return value;
	return Object.fromEntries(Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1)));
}

const escape = (unit: string): string => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`;
