import { describe, expect, it } from 'vitest';
import { asStoreError, isConnectionLost } from './database-errors.ts';
import { isStoreError, StoreError } from './errors.ts';

const named = (name: string, message = '', inner?: unknown) => Object.assign(new Error(message), { name, inner });

describe('isConnectionLost', () => {
	it.each([
		['a closed database', named('DatabaseClosedError'), true],
		['one wrapped in another error', named('AbortError', '', named('DatabaseClosedError')), true],
		['a connection that was closed', named('InvalidStateError'), true],
		['a transaction cut in the middle', named('AbortError'), true],
		['Safari after a sleep', named('UnknownError', 'Connection to Indexed Database server lost. Refresh…'), true],
		['a full disk', named('QuotaExceededError'), false],
		['an error of the work itself', new StoreError('already-undone', 'connection lost'), false],
		['something thrown that is no error', 'connection lost', false]
	])('%s: %#', (_, error, expected) => {
		expect(isConnectionLost(error)).toBe(expected);
	});
});

describe('asStoreError', () => {
	it.each([
		['QuotaExceededError', 'full'],
		['DatabaseClosedError', 'unavailable']
	] as const)('has a word for %s, wrapped or not', (name, code) => {
		const error = named(name);
		expect(isStoreError(asStoreError(error), code)).toBe(true);
		expect(isStoreError(asStoreError(named('AbortError', '', error)), code)).toBe(true);
		expect((asStoreError(error) as StoreError).cause).toBe(error);
	});

	it('leaves other errors as they are', () => {
		const own = new StoreError('emptied', '');
		const foreign = Object.assign(named('TypeError'), {});
		foreign.inner = foreign;
		expect(asStoreError(own)).toBe(own);
		expect(asStoreError(foreign)).toBe(foreign);
		expect(asStoreError(null)).toBe(null);
	});
});
