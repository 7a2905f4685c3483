import type { Localized } from '#domain/language.ts';
import type { Mode } from '#modes/mode.ts';
import type { ModeName } from '#modes/index.ts';
import { history } from './history.ts';

interface ModeTexts {
	readonly name: Localized;
	/** what it is for, in a sentence */
	readonly purpose: Localized;
}

/** What each mode is called and what it is for; a mode without a text does not compile. */
export const modeTexts: { readonly [M in ModeName]: ModeTexts } = {
	mixed: {
		name: { fr: 'Quiz mêlé', en: 'Mixed quiz' },
		purpose: {
			fr: 'Chaque carte sous la forme qui lui convient : choisir, juger, écrire. La réponse est expliquée aussitôt.',
			en: 'Each card in the form that suits it: choose, judge, type. Every answer is explained at once.'
		}
	},
	exam: {
		name: { fr: 'Examen', en: 'Exam' },
		purpose: {
			fr: 'Un bilan honnête : rien n’est dit avant la fin, et vous pouvez revenir sur vos réponses.',
			en: 'An honest check: nothing is said before the end, and you can come back to your answers.'
		}
	},
	match: {
		name: { fr: 'Paires', en: 'Match' },
		purpose: {
			fr: 'Relier chaque terme à son sens, contre la montre.',
			en: 'Pair each term with its meaning, against the clock.'
		}
	},
	sprint: {
		name: { fr: 'Sprint', en: 'Sprint' },
		purpose: {
			fr: 'Vrai ou faux : autant que vous pouvez en une minute.',
			en: 'True or false: as many as you can in a minute.'
		}
	},
	mistakes: {
		name: { fr: 'Mes erreurs', en: 'My mistakes' },
		purpose: {
			fr: 'Ce qui vous a échappé dernièrement, à côté de ce avec quoi vous l’avez confondu.',
			en: 'What slipped away lately, next to what you took it for.'
		}
	},
	interview: {
		name: { fr: 'Entretien', en: 'Interview' },
		purpose: {
			fr: 'Des questions ouvertes : répondre à voix haute, voir la réponse, se noter.',
			en: 'Open questions: say it aloud, see the answer, rate yourself.'
		}
	}
};

/** What the mode of an event is called, by its id; one of another version has no name here. */
export const modeName = (id: string): Localized =>
	Object.hasOwn(modeTexts, id) ? modeTexts[id as ModeName].name : history.unknown;

/** Whether a mode counts for the schedule, as its tile says it. */
export const countsTexts: { readonly [C in Mode['counts']]: Localized } = {
	yes: { fr: 'Compte pour vos révisions', en: 'Counts for your schedule' },
	mistakes: { fr: 'Seules les erreurs comptent', en: 'Only mistakes count' },
	no: { fr: 'Ne compte pas pour vos révisions', en: 'Does not count for your schedule' }
};
