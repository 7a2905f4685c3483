const KEY = 'quai.session-end';

/** Keeps when a session by minutes ends, for as long as the tab lives: a reload gives it no second helping. */
export function rememberEnd(minutes: number, endsAt: number): void {
	try {
		sessionStorage.setItem(KEY, `${minutes}/${endsAt}`);
	} catch {
		// then a reload begins the minutes anew
	}
}

/** UTC ms at which the session of so many minutes that was under way ends; null when there was none. */
export function recallEnd(minutes: number): number | null {
	try {
		const [kept, endsAt] = (sessionStorage.getItem(KEY) ?? '').split('/').map(Number);
		return kept === minutes && endsAt !== undefined && Number.isFinite(endsAt) ? endsAt : null;
	} catch {
		return null;
	}
}
