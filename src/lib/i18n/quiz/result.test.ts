import { describe, expect, it } from 'vitest';
import { cargoText, changeText, effectsText } from './result.ts';
import { missingText, stateText } from './run.ts';

const TODAY = 20_780;
/** Intl has spaces of three widths. */
const plain = (text: string): string => text.replace(/\s/g, ' ');

describe('what a quiz did to the schedule is told in sentences that a person would say', () => {
	const none = { todayCount: 0, laterCount: 0, fromDay: null, toDay: null, keptCount: 0 };
	const later = (laterCount: number, from: number, to: number) => ({
		laterCount,
		fromDay: TODAY + from,
		toDay: TODAY + to
	});
	it.each([
		['nothing', {}, [], []],
		['one card', later(1, 5, 5), ['1 card returns in 5 days.'], ['1 carte revient dans 5 jours.']],
		['several on one day', later(3, 1, 1), ['3 cards return tomorrow.'], ['3 cartes reviennent demain.']],
		[
			'two on two days',
			later(2, 1, 5),
			['2 cards return, one tomorrow, the other in 5 days.'],
			['2 cartes reviennent, l’une demain, l’autre dans 5 jours.']
		],
		[
			'several on several days',
			later(3, 1, 5),
			['3 cards return, the first tomorrow, the last in 5 days.'],
			['3 cartes reviennent, la première demain, la dernière dans 5 jours.']
		],
		[
			'days that are one in the unit that says them well',
			later(3, 70, 72),
			['3 cards return in 2 months.'],
			['3 cartes reviennent dans 2 mois.']
		],
		[
			'today, others, and those that stay',
			{ todayCount: 2, ...later(3, 1, 5), keptCount: 1 },
			[
				'2 cards return today.',
				'3 other cards return, the first tomorrow, the last in 5 days.',
				'1 card keeps its date.'
			],
			[
				'2 cartes reviennent aujourd’hui.',
				'3 autres cartes reviennent, la première demain, la dernière dans 5 jours.',
				'1 carte garde sa date.'
			]
		],
		[
			'today, and one other',
			{ todayCount: 1, ...later(1, 1, 1) },
			['1 card returns today.', '1 other card returns tomorrow.'],
			['1 carte revient aujourd’hui.', '1 autre carte revient demain.']
		]
	])('%s', (_, effects, en, fr) => {
		const said = effectsText({ ...none, ...effects }, TODAY);
		expect(said.map((each) => each.en)).toEqual(en);
		expect(said.map((each) => plain(each.fr))).toEqual(fr);
	});
});

describe('the words of a result', () => {
	it.each([
		[
			'50 % and then 60 % are 10 points more, not 10 % more',
			changeText(0.6 - 0.5),
			'10 percentage points better than last time.',
			'10 points de pourcentage de mieux que la dernière fois.'
		],
		[
			'one point less is one',
			changeText(-0.01),
			'1 percentage point less than last time.',
			'1 point de pourcentage de moins que la dernière fois.'
		],
		['less than a point is none', changeText(0.004), 'As last time.', 'Comme la dernière fois.'],
		['one container is one', cargoText(1, 1), '1 of 1 container loaded', '1 conteneur chargé sur 1'],
		['several are several', cargoText(2, 10), '2 of 10 containers loaded', '2 conteneurs chargés sur 10'],
		[
			'a question is not answered itself',
			stateText(3, true, true),
			'Question 3, answered, flagged',
			'Question 3, avec réponse, marquée'
		],
		[
			'a card of a later version was never here',
			missingText(2),
			'2 questions of this quiz are not in the decks on this device: they are left out.',
			'2 questions de ce quiz ne sont pas dans les paquets de cet appareil : elles sont laissées de côté.'
		]
	])('%s', (_, said, en, fr) => {
		expect(said.en).toBe(en);
		expect(plain(said.fr)).toBe(fr);
	});
});
