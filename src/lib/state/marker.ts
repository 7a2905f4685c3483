import { judgeClock, newerMarker, parseMarker, type Marker } from '#domain/marker.ts';
import { clock } from './clock.ts';
import { recall, remember } from './device-memory.ts';
import { libraryNotice, openStore } from './library.svelte.ts';

const KEY = 'quai.marker';
/** Not among the names that a worker of ours removes. */
const CACHE = 'marker-of-quai';
const ADDRESS = '/marker-of-quai.json';

/** After the first, so many looks pass between two: each reads the ledger. */
const LOOKS = 8;

/** Watches over the log from outside its database, and tells `libraryNotice`: see `domain/marker.ts`. */
class MarkerWatch {
	#looks = 0;

	/** Compares what is here with what is remembered, and renews the memory. Never throws. */
	async look(): Promise<void> {
		if (this.#looks++ % LOOKS === 0) await this.#look(false).catch(() => undefined);
	}

	/** At once: something happened. Never throws. */
	lookNow(): Promise<void> {
		this.#looks = 0;
		return this.look();
	}

	/** The learner knows: what is here now counts from here on. Never throws. */
	async accept(): Promise<void> {
		await this.#look(true).catch(() => undefined);
	}

	/** The log has left this device as a file. */
	async exported(at: number): Promise<void> {
		const marker = await readMarker();
		if (marker !== null && libraryNotice.lost === null) await keep({ ...marker, exportedAt: at });
	}

	async #look(isAccepted: boolean): Promise<void> {
		const store = await openStore();
		if (!store.isKept) return;
		const [ledger, marker] = await Promise.all([store.ledger(), readMarker()]);
		const now = clock.moment();
		const isSame = marker?.device === ledger.device;
		libraryNotice.lost = marker === null || isSame || isAccepted ? null : marker;
		libraryNotice.oddity = marker === null || isAccepted ? null : judgeClock(marker, now);
		if (libraryNotice.lost !== null || libraryNotice.oddity !== null) return;
		if (ledger.hlc === null) {
			if (!isSame) await forget();
			return;
		}
		await keep({
			device: ledger.device,
			firstSeenAt: (isSame ? marker?.firstSeenAt : null) ?? now.at,
			acts: ledger.seq,
			exportedAt: (isSame ? marker?.exportedAt : null) ?? null,
			lastAt: now.at,
			tzMin: now.tzMin
		});
	}
}

export const markerWatch = new MarkerWatch();

/** From either of its two places: a browser that clears one may leave the other. Never throws. */
export async function readMarker(): Promise<Marker | null> {
	return newerMarker(parseMarker(recall(KEY)), parseMarker(await readCached()));
}

async function readCached(): Promise<string | undefined> {
	try {
		// `open` would make one
		return (await caches.has(CACHE)) ? await (await (await caches.open(CACHE)).match(ADDRESS))?.text() : undefined;
	} catch {
		return undefined;
	}
}

async function keep(marker: Marker): Promise<void> {
	const text = JSON.stringify(marker);
	remember(KEY, text);
	try {
		await (await caches.open(CACHE)).put(ADDRESS, new Response(text));
	} catch {
		// an old browser, or one without room: the other place has it
	}
}

async function forget(): Promise<void> {
	try {
		localStorage.removeItem(KEY);
		await caches.delete(CACHE);
	} catch {
		// refused: there was none
	}
}
