import type { Localized } from '#domain/language.ts';

/** `once`, `twice`, `3 times` */
export const timesText = (times: number): Localized => ({
	fr: `${times === 1 ? 'une' : times} fois`,
	en: ['once', 'twice'][times - 1] ?? `${times} times`
});
