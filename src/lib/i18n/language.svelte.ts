import type { Language, Localized } from '#domain/language.ts';

/**
 * The language of the page. Prerendered pages hold their texts in both languages and CSS shows one, so that the
 * first painted frame is right; `settle` is called once after hydration, and from then on only one is in the page.
 */
class PageLanguage {
	current = $state<Language>('en');
	isSettled = $state(false);

	settle(language: Language): void {
		this.current = language;
		this.isSettled = true;
	}
}

export const language = new PageLanguage();

/** The text for an attribute or a title, in the language of the page. Visible text goes through `T.svelte`. */
export const say = (text: Localized): string => text[language.current];
