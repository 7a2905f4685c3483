import type { StoredEvent } from '../event.ts';

/** What a file of ours says of itself. */
export const BACKUP_FORMAT = 'quai-log';
/** Raised when older versions of the app could misread a file; new kinds and fields of events don't raise it. */
export const BACKUP_VERSION = 1;

/** Bytes that are read of a file. Some 100,000 events: ten years of an hour a week. */
export const MOST_BYTES = 25_000_000;
/** From here on a log goes on in a further file, so that each can be read again. */
export const FILE_BYTES = 20_000_000;

/** The log in a file: all of it, or the part that has room. */
export interface Backup {
	/** UTC ms */
	readonly exportedAt: number;
	/** name of the device that wrote the file */
	readonly device: string;
	/** by id */
	readonly events: readonly StoredEvent[];
}

export type BackupHeader = Pick<Backup, 'exportedAt' | 'device'>;

/** What is wrong with a file; `i18n/backup.ts` has the sentence for each. */
export type FaultReason =
	| 'too-large'
	| 'byte-order-mark'
	| 'not-utf8'
	| 'not-json'
	| 'truncated'
	| 'too-deep'
	| 'too-many-values'
	| 'not-a-backup'
	| 'newer-format'
	| 'wrong-type'
	| 'out-of-bounds'
	| 'bad-id'
	| 'duplicate'
	| 'wrong-hash';

/** Why a file is refused, and where: a line and column, or the path of a value (`events[12].rating`). */
export interface Fault {
	readonly reason: FaultReason;
	readonly place: string;
}

/** Thrown inside this folder only: `readBackup` gives it back as data. */
export class BackupError extends Error {
	readonly fault: Fault;

	constructor(reason: FaultReason, place: string) {
		super(`${reason} at ${place}`);
		this.name = 'BackupError';
		this.fault = { reason, place };
	}
}
