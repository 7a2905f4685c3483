import type { Localized } from '#domain/language.ts';

/** What the views of the card kinds say. */
export const kinds = {
	ownWords: { fr: 'Dites-le avec vos mots', en: 'Say it in your own words' },
	whichTerm: { fr: 'Trouvez le terme', en: 'Find the term' },
	fillHole: { fr: 'Complétez la phrase', en: 'Fill the gap' },
	missingWord: { fr: 'Le mot qui manque', en: 'The missing word' },
	hole: { fr: 'mot à trouver', en: 'word to find' },
	pickOne: { fr: 'Choisissez, puis dites pourquoi', en: 'Choose, then say why' },
	members: { fr: 'De quoi s’agit-il ?', en: 'Which one is it?' },
	reasons: { fr: 'Pour quelle raison ?', en: 'Why?' },
	trueOrFalse: { fr: 'Vrai ou faux ? Et pourquoi ?', en: 'True or false? And why?' },
	isItTrue: { fr: 'Vrai ou faux ?', en: 'True or false?' },
	isTrue: { fr: 'Vrai', en: 'True' },
	isFalse: { fr: 'Faux', en: 'False' }
} satisfies Record<string, Localized>;
