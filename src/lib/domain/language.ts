/** The two languages of Quai. They are equals: neither falls back to the other. */
export type Language = 'fr' | 'en';

export const LANGUAGES: readonly Language[] = ['fr', 'en'];

/** The same thing said in both languages; leaving one out is a type error. */
export type Localized<T = string> = { readonly [L in Language]: T };

export const isLanguage = (value: unknown): value is Language => value === 'fr' || value === 'en';
