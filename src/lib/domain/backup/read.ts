import type { StoredEvent } from '../event.ts';
import { fieldsOf } from '../settings/bounds.ts';
import { canonicalJson } from './canonical.ts';
import { BACKUP_FORMAT, BACKUP_VERSION, BackupError, MOST_BYTES, type Backup, type Fault } from './format.ts';
import { readEvent } from './read-event.ts';
import { placeOf, scanJson, type JsonCaps } from './scan-json.ts';
import { openSum } from './sha-256.ts';

export type ReadBackup =
	{ readonly isSound: true; readonly backup: Backup } | { readonly isSound: false; readonly fault: Fault };

/** An event is at depth 3 and its parameters' lists at 5; a value takes six bytes at least in a file of ours. */
const CAPS: JsonCaps = { depth: 12, values: 4_000_000 };

/**
 * A file of anyone's: taken whole or refused with place and reason. What is taken consists of fresh objects that the
 * fold can't stumble over. Takes time and memory in proportion to the bytes, of which it reads `MOST_BYTES` at most;
 * call it off the main thread.
 */
export function readBackup(bytes: Uint8Array): ReadBackup {
	try {
		return { isSound: true, backup: readWhole(bytes) };
	} catch (error) {
		if (!(error instanceof BackupError)) throw error;
		return { isSound: false, fault: error.fault };
	}
}

function readWhole(bytes: Uint8Array): Backup {
	if (bytes.length > MOST_BYTES) throw new BackupError('too-large', 'file');
	const text = decode(bytes);
	scanJson(text, CAPS);
	const file = fieldsOf(JSON.parse(text));
	const { format, version, exportedAt, device, events, hash } = file;
	if (format !== BACKUP_FORMAT || typeof version !== 'number') throw new BackupError('not-a-backup', 'format');
	if (version !== BACKUP_VERSION)
		throw new BackupError(version > BACKUP_VERSION ? 'newer-format' : 'not-a-backup', 'version');
	if (typeof exportedAt !== 'string' || !ISO.test(exportedAt) || Number.isNaN(Date.parse(exportedAt))) {
		throw new BackupError('wrong-type', 'exportedAt');
	}
	if (typeof device !== 'string' || !DEVICE.test(device)) throw new BackupError('bad-id', 'device');
	if (!Array.isArray(events)) throw new BackupError('wrong-type', 'events');
	const read = readEvents(events);
	if (hash !== hashOf(read)) throw new BackupError('wrong-hash', 'hash');
	return { exportedAt: Date.parse(exportedAt), device, events: read };
}

const ISO = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/;
const DEVICE = /^[a-z0-9]{8}$/;

function readEvents(values: readonly unknown[]): readonly StoredEvent[] {
	const ids = new Set<string>();
	return values.map((value, i) => {
		const event = readEvent(value, `events[${i}]`);
		if (ids.has(event.id)) throw new BackupError('duplicate', `events[${i}].id`);
		ids.add(event.id);
		return event;
	});
}

/** Over what will be written, not over what the file says: names that were dropped don't count. */
function hashOf(events: readonly StoredEvent[]): string {
	const sum = openSum();
	for (const event of events) sum.add(`${canonicalJson(event)}\n`);
	return sum.digest();
}

function decode(bytes: Uint8Array): string {
	if (bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf)
		throw new BackupError('byte-order-mark', placeOf('', 0));
	try {
		return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
	} catch {
		const text = new TextDecoder('utf-8').decode(bytes);
		throw new BackupError('not-utf8', placeOf(text, text.indexOf('\ufffd')));
	}
}
