import type { StoredEvent } from '../event.ts';
import { canonicalJson } from './canonical.ts';
import { BACKUP_FORMAT, BACKUP_VERSION, FILE_BYTES, type BackupHeader } from './format.ts';
import { openSum } from './sha-256.ts';

/** One file: its text in parts, ASCII, and how many events are in it. */
export interface BackupFile {
	readonly parts: readonly string[];
	readonly count: number;
}

/**
 * The log as files that `readBackup` takes: JSON with a line an event, in the order given, and a hash of those lines.
 * One file as long as there is room, and one for an empty log.
 * @param batches the events by id, as `Store.exportEvents` gives them
 */
export async function writeBackup(
	batches: AsyncIterable<readonly StoredEvent[]>,
	header: BackupHeader,
	fileBytes: number = FILE_BYTES
): Promise<readonly BackupFile[]> {
	const files: BackupFile[] = [];
	let file = openFile(header);
	for await (const events of batches) {
		for (const event of events) {
			const line = canonicalJson(event);
			if (file.count > 0 && file.bytes + line.length > fileBytes) {
				files.push(file.close());
				file = openFile(header);
			}
			file.add(line);
		}
	}
	files.push(file.close());
	return files;
}

function openFile({ exportedAt, device }: BackupHeader) {
	const about = {
		format: BACKUP_FORMAT,
		version: BACKUP_VERSION,
		exportedAt: new Date(exportedAt).toISOString(),
		device
	};
	const head = JSON.stringify(about);
	// the head's closing brace comes at the end
	const parts = [`${head.slice(0, -1)},"events":[\n`];
	const sum = openSum();
	let count = 0;
	let bytes = head.length;
	return {
		get count() {
			return count;
		},
		get bytes() {
			return bytes;
		},
		add(line: string) {
			parts.push(count === 0 ? line : `,\n${line}`);
			sum.add(`${line}\n`);
			count += 1;
			bytes += line.length + 2;
		},
		close: (): BackupFile => ({ parts: [...parts, `\n],"hash":"${sum.digest()}"}\n`], count })
	};
}
