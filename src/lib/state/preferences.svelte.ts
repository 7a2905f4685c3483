import { isLanguage, type Language } from '#domain/language.ts';
import { language } from '#i18n/language.svelte.ts';

export type Theme = 'system' | 'light' | 'dark';
/** two: Again and Good; four: Hard and Easy too */
export type Buttons = 'two' | 'four';
/** newcomer: has never answered a card on this device */
export type Visit = 'new' | 'returning';

/**
 * How the app looks and is handled on this device. It lives in localStorage, for some of it must be known before the
 * first paint, when `static/boot.js` reads it: language, theme, visit. Storage that is refused costs only the memory of the choice.
 */
class Preferences {
	theme = $state<Theme>('system');
	/** null in the prerendered page, which holds both */
	visit = $state<Visit | null>(null);
	buttons = $state<Buttons>('two');
	/** a turned card may be rated by a swipe */
	hasSwipes = $state(false);
	hasSingleKeys = $state(true);
	hasReadExplanation = $state(false);

	/** Takes over what `boot.js` decided; once, after hydration. */
	settle(): void {
		const root = document.documentElement;
		const { theme, visit } = root.dataset;
		this.theme = theme === 'light' || theme === 'dark' ? theme : 'system';
		this.visit = visit === 'returning' ? 'returning' : 'new';
		this.buttons = read('quai.buttons') === 'four' ? 'four' : 'two';
		this.hasSwipes = read('quai.swipes') === 'on';
		this.hasSingleKeys = read('quai.keys') !== 'off';
		this.hasReadExplanation = read('quai.explained') === 'yes';
		language.settle(isLanguage(root.lang) ? root.lang : 'en');
	}

	setLanguage(next: Language): void {
		document.documentElement.lang = next;
		language.settle(next);
		write('quai.language', next);
		// an address that asks for a language must not undo the choice at the next reload
		const address = new URL(location.href);
		if (!address.searchParams.has('lang')) return;
		address.searchParams.delete('lang');
		// this very page, only without what it was asked for
		history.replaceState(history.state, '', address);
	}

	setTheme(next: Theme): void {
		this.theme = next;
		if (next === 'system') delete document.documentElement.dataset.theme;
		else document.documentElement.dataset.theme = next;
		write('quai.theme', next);
	}

	setButtons(next: Buttons): void {
		this.buttons = next;
		write('quai.buttons', next);
	}

	setSwipes(isOn: boolean): void {
		this.hasSwipes = isOn;
		write('quai.swipes', isOn ? 'on' : 'off');
	}

	setSingleKeys(isOn: boolean): void {
		this.hasSingleKeys = isOn;
		write('quai.keys', isOn ? 'on' : 'off');
	}

	setExplained(): void {
		this.hasReadExplanation = true;
		write('quai.explained', 'yes');
	}

	/** From now on `/` is Today. */
	rememberVisit(): void {
		if (this.visit === 'returning') return;
		this.visit = 'returning';
		write('quai.visit', 'returning');
	}
}

export const preferences = new Preferences();

function read(key: string): string | null {
	try {
		return localStorage.getItem(key);
	} catch {
		return null;
	}
}

function write(key: string, value: string): void {
	try {
		localStorage.setItem(key, value);
	} catch {
		// storage refused: the choice lasts as long as the page
	}
}
