import { StoreError } from './errors.ts';

/** The name of an error and of those it wraps: Dexie keeps the browser's own in `inner`. */
function namesOf(error: unknown): readonly string[] {
	if (typeof error !== 'object' || error === null) return [];
	const { name, inner } = error as { name?: unknown; inner?: unknown };
	return [...(typeof name === 'string' ? [name] : []), ...(inner === error ? [] : namesOf(inner))];
}

/** True when the connection broke underneath: opening again and trying once more may well work. */
export function isConnectionLost(error: unknown): boolean {
	if (error instanceof StoreError) return false;
	const names = namesOf(error);
	// the connection was closed; or it was cut in the middle, and a try has its request's id
	if (['DatabaseClosedError', 'InvalidStateError', 'AbortError'].some((name) => names.includes(name))) return true;
	// Safari, after the app slept: "Connection to Indexed Database server lost. Refresh the page to try again"
	return error instanceof Error && /connection .*lost/i.test(error.message);
}

/** An error that the app has a word for, else the error itself. */
export function asStoreError(error: unknown): unknown {
	if (error instanceof StoreError) return error;
	const names = namesOf(error);
	if (names.includes('QuotaExceededError')) return new StoreError('full', 'No room left.', { cause: error });
	if (isConnectionLost(error)) return new StoreError('unavailable', 'The database is closed.', { cause: error });
	return error;
}
