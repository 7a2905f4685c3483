/** What the browser says of the room it gives; null for what it doesn't tell. */
export interface StorageFacts {
	/** the browser has agreed to keep the data until the learner deletes it */
	readonly isPersistent: boolean | null;
	readonly usedBytes: number | null;
	readonly freeBytes: number | null;
}

export async function readStorage(): Promise<StorageFacts> {
	// missing on pages without https, and refused in some private modes
	const { storage } = navigator as { storage?: StorageManager };
	const [isPersistent, estimate] = await Promise.all([
		storage?.persisted?.().catch(() => null) ?? null,
		storage?.estimate?.().catch(() => null) ?? null
	]);
	const { usage, quota } = estimate ?? {};
	return {
		isPersistent,
		usedBytes: usage ?? null,
		freeBytes: usage === undefined || quota === undefined ? null : Math.max(0, quota - usage)
	};
}
