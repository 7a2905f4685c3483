import { describe, expect, it } from 'vitest';
import { excerptFor } from './excerpt.ts';

const TEXTS = [
	{ fr: 'Une couche est en lecture seule.', en: 'A layer is read-only.' },
	{
		fr: 'Le registre garde des dépôts.',
		en: 'Everything that a running container writes goes to its own thin layer on top, and that layer is removed together with the container: nothing of it stays in the image, whatever was written there before.'
	}
];

describe('excerptFor', () => {
	it('is not needed when title and code say it all', () => {
		expect(excerptFor('VOCU 014 3 éphémère', TEXTS, ['ephemere', '014'], 'fr')).toBeNull();
	});

	it('takes the language of the page when the word stands in both', () => {
		expect(excerptFor('', [{ fr: 'un conteneur (container)', en: 'a container' }], ['container'], 'fr')).toEqual({
			language: 'fr',
			text: 'un conteneur (container)'
		});
	});

	it('takes the other language when it stands there only', () => {
		expect(excerptFor('image', TEXTS, ['image', 'depots'], 'en')).toEqual({
			language: 'fr',
			text: 'Le registre garde des dépôts.'
		});
	});

	it('cuts a long text around the word, between words', () => {
		const found = excerptFor('', TEXTS, ['removed'], 'en');
		expect(found?.text).toMatch(/^… [^ ].*removed.* …$/);
		expect(found?.text.length).toBeLessThanOrEqual(124);
		expect(TEXTS[1]?.en).toContain(found?.text.slice(2, -2));
	});

	it('keeps the beginning of a text whose word stands there', () => {
		expect(excerptFor('', TEXTS, ['everything'], 'en')?.text).toMatch(/^Everything .* …$/);
	});

	it('has nothing to show for a word that is nowhere', () => {
		expect(excerptFor('', TEXTS, ['volume'], 'en')).toBeNull();
	});
});
