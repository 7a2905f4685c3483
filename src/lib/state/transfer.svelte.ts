import type { Backup } from '#domain/backup/format.ts';
import { isStoreError } from '#store/errors.ts';
import type { ImportPreview, ImportReport } from '#store/port.ts';
import { clock } from './clock.ts';
import { openLibrary } from './library.svelte.ts';
import { pendingWrites } from './pending-writes.svelte.ts';
import { preferences } from './preferences.svelte.ts';
import { readFile, type FileFault } from './read-file.ts';
import { saveFile } from './save-file.ts';
import { readStorage } from './storage.ts';

/** The last time the log left this device, kept beside the database so that it outlives it. */
const EXPORTED_KEY = 'quai.exported';

export interface LastExport {
	/** UTC ms */
	readonly at: number;
	/** acts of this device up to then */
	readonly seq: number;
}

/** Where an export or import stands, and what there is to say of it. */
export type TransferStep =
	| { readonly at: 'rest' }
	| { readonly at: 'writing-file' }
	| { readonly at: 'exported'; readonly files: readonly { readonly name: string; readonly count: number }[] }
	| { readonly at: 'reading-file'; readonly name: string }
	| { readonly at: 'preview'; readonly name: string; readonly backup: Backup; readonly preview: ImportPreview }
	| { readonly at: 'importing' }
	| { readonly at: 'imported'; readonly report: ImportReport }
	| { readonly at: 'refused'; readonly name: string; readonly reason: FileFault; readonly place: string }
	| { readonly at: 'full'; readonly neededBytes: number; readonly freeBytes: number | null }
	| { readonly at: 'failed' };

/** The log out into a file, and a file into the log: read, looked at, and only then brought in. */
class Transfer {
	step = $state.raw<TransferStep>({ at: 'rest' });
	lastExport = $state.raw<LastExport | null>(null);
	/** acts of this device since the last export; all of them when there was none */
	actsSince = $state(0);

	readonly isBusy = $derived(['writing-file', 'reading-file', 'importing'].includes(this.step.at));

	async read(): Promise<void> {
		this.lastExport = readLastExport();
		const { store } = await openLibrary();
		const { seq } = await store.ledger();
		// a database that was made anew counts from 1 again
		this.actsSince = seq >= (this.lastExport?.seq ?? 0) ? seq - (this.lastExport?.seq ?? 0) : seq;
	}

	/** Writes the whole log into a file and hands it to the browser to be saved. */
	async exportLog(): Promise<void> {
		if (this.isBusy) return;
		this.step = { at: 'writing-file' };
		try {
			await pendingWrites.settled();
			const [{ store }, { writeBackup }] = await Promise.all([openLibrary(), import('#domain/backup/write.ts')]);
			const { device, seq } = await store.ledger();
			const exportedAt = clock.now();
			const files = await writeBackup(store.exportEvents(), { exportedAt, device });
			const names = files.map((_, i) => nameOf(exportedAt, i, files.length));
			files.forEach(({ parts }, i) => saveFile(parts, names[i] ?? '', 'application/json'));
			keepLastExport({ at: exportedAt, seq });
			await this.read();
			this.step = { at: 'exported', files: files.map(({ count }, i) => ({ name: names[i] ?? '', count })) };
		} catch {
			this.step = { at: 'failed' };
		}
	}

	/** Reads a file and says what it would bring; nothing is written. */
	async look(file: File): Promise<void> {
		if (this.isBusy) return;
		const { name } = file;
		this.step = { at: 'reading-file', name };
		try {
			const read = await readFile(file);
			if (!read.isSound) {
				this.step = { at: 'refused', name, ...read.fault };
				return;
			}
			const { store } = await openLibrary();
			const { backup } = read;
			this.step = { at: 'preview', name, backup, preview: await store.previewImport(backup.events) };
		} catch {
			this.step = { at: 'failed' };
		}
	}

	/** Brings in what was looked at. */
	async importLog(): Promise<void> {
		const { step } = this;
		if (step.at !== 'preview') return;
		this.step = { at: 'importing' };
		try {
			await pendingWrites.settled();
			const { store } = await openLibrary();
			this.step = { at: 'imported', report: await store.importEvents(step.backup.events) };
			preferences.rememberVisit();
		} catch (error) {
			this.step = isStoreError(error, 'full')
				? { at: 'full', neededBytes: sizeOf(step.backup), freeBytes: (await readStorage()).freeBytes }
				: { at: 'failed' };
		}
	}

	rest(): void {
		this.step = { at: 'rest' };
	}
}

/** About what the events take as they are stored: their text, and as much again for rows and indexes. */
const sizeOf = ({ events }: Backup): number => 2 * JSON.stringify(events).length;

/** `quai-2026-11-23.json`, by the learner's calendar; a long log has its parts numbered. */
function nameOf(at: number, index: number, count: number): string {
	const date = new Date(at);
	const day = [date.getFullYear(), date.getMonth() + 1, date.getDate()].map((part) => String(part).padStart(2, '0'));
	return `quai-${day.join('-')}${count > 1 ? `-${index + 1}` : ''}.json`;
}

function readLastExport(): LastExport | null {
	try {
		const [at = NaN, seq = NaN] = (localStorage.getItem(EXPORTED_KEY) ?? '').split(' ').map(Number);
		return at > 0 && seq >= 0 ? { at, seq } : null;
	} catch {
		return null;
	}
}

function keepLastExport({ at, seq }: LastExport): void {
	try {
		localStorage.setItem(EXPORTED_KEY, `${at} ${seq}`);
	} catch {
		// storage refused: it is not remembered
	}
}

export const transfer = new Transfer();
