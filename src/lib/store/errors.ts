/** What went wrong, in words the app can act on. */
export type StoreErrorCode =
	/** the database was made by a later version of the app: nothing is touched; update, or export */
	| 'newer-version'
	/** another tab runs another version of the app and made the rows again by its rules: reload */
	| 'other-version'
	/** no database here: missing, forbidden or broken */
	| 'unavailable'
	/** the database was emptied underneath (deleted or evicted): open the store again, offer a restore */
	| 'emptied'
	/** no room left: nothing was written */
	| 'full'
	/** used after `close` */
	| 'closed'
	/** an undo names an event that is not in the log */
	| 'unknown-event'
	/** an undo names an event that is taken back already */
	| 'already-undone';

/** An error of the store that the app is expected to handle; whatever was under way has left nothing behind. */
export class StoreError extends Error {
	readonly code: StoreErrorCode;

	constructor(code: StoreErrorCode, message: string, options?: ErrorOptions) {
		super(message, options);
		this.name = 'StoreError';
		this.code = code;
	}
}

export const isStoreError = (error: unknown, code: StoreErrorCode): boolean =>
	error instanceof StoreError && error.code === code;
