import { expect, it } from 'vitest';
import { anEvent, aReview } from '#tests/fixtures/events.ts';
import { answersText } from './day.ts';

it('says how a card was answered on a day: by rating, in practice, and in a quiz by the name of its mode', () => {
	const answers = [
		aReview({ rating: 1 }),
		aReview({ isPractice: true }),
		anEvent('attempt', { mode: 'mixed', score: 1 }),
		anEvent('attempt', { mode: 'exam', score: 0.5 }),
		anEvent('attempt', { mode: 'of-tomorrow', score: 0 })
	];
	const { fr, en } = answersText(answers);
	expect(en).toBe('Again, practice: Good, Mixed quiz: right, Exam: partly right, Quiz of another version: wrong');
	expect(fr.replaceAll('\u00a0', ' ')).toBe(
		'À revoir, entraînement : Bien, Quiz mêlé : juste, Examen : en partie juste, Quiz d’une autre version : faux'
	);
});
