const KEY = 'quai.asked';

/** Keeps which card is on screen, for as long as the tab lives: after a reload it is asked again. */
export function rememberAsked(showing: string): void {
	try {
		sessionStorage.setItem(KEY, showing);
	} catch {
		// then a reload begins where the day's queue begins
	}
}

/** What was on screen when the page went; empty when nothing was. */
export function recallAsked(): string {
	try {
		return sessionStorage.getItem(KEY) ?? '';
	} catch {
		return '';
	}
}
