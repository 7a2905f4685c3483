/**
 * Small facts about this browser, outside the database: what was said once, what was asked. Storage that is refused
 * costs only the memory of it.
 */
export function recall(key: string): string | null {
	try {
		return localStorage.getItem(key);
	} catch {
		return null;
	}
}

/** See `recall`. */
export function remember(key: string, value: string): void {
	try {
		localStorage.setItem(key, value);
	} catch {
		// it lasts as long as the page
	}
}
