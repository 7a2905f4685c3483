import { MOST_BYTES, type Backup, type FaultReason } from '#domain/backup/format.ts';
import type { ReadBackup } from '#domain/backup/read.ts';
import workerAddress from '#workers/read-backup.ts?worker&url';
import { startWorker } from './trusted-worker.ts';

/** The longest file that is read takes some twenty seconds on a slow phone. */
const LONGEST_MS = 60_000;

/** What else can go wrong with a file: it took too long, or could not be read at all. */
export type FileFault = FaultReason | 'too-slow' | 'unreadable';

export type FileRead =
	| { readonly isSound: true; readonly backup: Backup }
	| { readonly isSound: false; readonly fault: { readonly reason: FileFault; readonly place: string } };

/** Reads a file that a learner chose, in a worker that is stopped when it takes too long. Nothing is written. */
export async function readFile(file: Blob): Promise<FileRead> {
	// before any of it is in memory
	if (file.size > MOST_BYTES) return refuse('too-large');
	let worker: Worker | null = null;
	let timer: ReturnType<typeof setTimeout> | undefined;
	try {
		return await new Promise<FileRead>((resolve) => {
			worker = startWorker(workerAddress);
			timer = setTimeout(() => resolve(refuse('too-slow')), LONGEST_MS);
			worker.onmessage = ({ data }: MessageEvent<ReadBackup>) => resolve(data);
			worker.onerror = () => resolve(refuse('unreadable'));
			worker.postMessage(file);
		});
	} catch {
		return refuse('unreadable');
	} finally {
		clearTimeout(timer);
		(worker as Worker | null)?.terminate();
	}
}

const refuse = (reason: FileFault): FileRead => ({ isSound: false, fault: { reason, place: 'file' } });
