import { BackupError, type FaultReason } from './format.ts';

/** What a text may ask for before anything is built from it. */
export interface JsonCaps {
	readonly depth: number;
	/** objects, arrays, texts, numbers, names and words */
	readonly values: number;
}

/**
 * Walks through a JSON text without building anything: the grammar of RFC 8259, held to the caps. It is there for the
 * place of a fault, which no two engines tell alike, and because a parser has filled the memory before it complains.
 * @throws BackupError with line and column
 */
export function scanJson(text: string, caps: JsonCaps): void {
	let at = 0;
	let values = 0;
	const open: ('{' | '[')[] = [];

	const fail = (reason: FaultReason): never => {
		throw new BackupError(reason, placeOf(text, at));
	};
	/** what should be here is not: because the rest is missing, when the text doesn't end as it began */
	const miss = (): never =>
		fail(at >= text.length || (open.length > 0 && !/[\]}]\s*$/.test(text.slice(-100))) ? 'truncated' : 'not-json');
	const skipSpace = (): void => {
		while (isSpace(text.charCodeAt(at))) at++;
	};
	const take = (char: string): boolean => {
		skipSpace();
		if (text[at] !== char) return false;
		at++;
		return true;
	};
	const match = (pattern: RegExp): boolean => {
		pattern.lastIndex = at;
		const length = pattern.exec(text)?.[0].length ?? 0;
		at += length;
		return length > 0;
	};
	const count = (): void => {
		if (++values > caps.values) fail('too-many-values');
	};
	const readText = (): void => {
		if (!take('"')) miss();
		for (let char = text[at]; char !== '"'; char = text[at]) {
			if (char === undefined || char < ' ') miss();
			else if (char !== '\\') at++;
			else if (!match(ESCAPED)) miss();
		}
		at++;
	};
	const readName = (): void => {
		count();
		readText();
		if (!take(':')) miss();
	};

	/** Reads one value, or opens one that holds others. */
	const readValue = (): void => {
		count();
		skipSpace();
		const char = text[at];
		if (char === '"') return readText();
		if (char === '{' || char === '[') {
			if (open.length === caps.depth) fail('too-deep');
			at++;
			if (take(char === '{' ? '}' : ']')) return;
			open.push(char);
			if (char === '{') readName();
			return readValue();
		}
		if (!match(NUMBER) && !match(WORD)) miss();
	};

	readValue();
	while (open.length > 0) {
		const isObject = open.at(-1) === '{';
		if (take(',')) {
			if (isObject) readName();
			readValue();
		} else if (take(isObject ? '}' : ']')) open.pop();
		else miss();
	}
	skipSpace();
	if (at < text.length) fail('not-json');
}

const ESCAPED = /\\(?:["\\/bfnrt]|u[0-9a-fA-F]{4})/y;
const NUMBER = /-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?/y;
const WORD = /true|false|null/y;

const isSpace = (code: number): boolean => code === 32 || code === 10 || code === 13 || code === 9;

/** `line 3, column 14`, counted from 1. */
export function placeOf(text: string, at: number): string {
	const before = text.slice(0, at);
	const line = before.split('\n').length;
	return `line ${line}, column ${at - before.lastIndexOf('\n')}`;
}
