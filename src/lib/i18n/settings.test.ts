import { expect, it } from 'vitest';
import { costText } from './settings.ts';

it.each([
	['more', costText(0.95, 2500, { share: 0.9, reviews: 1000 }), '1,500 more than at 90%', '1 500 de plus qu’à 90 %'],
	['fewer', costText(0.8, 1, { share: 0.9, reviews: 3 }), '2 fewer than at 90%', '2 de moins qu’à 90 %'],
	['as many', costText(0.91, 3, { share: 0.9, reviews: 3 }), ', as at 90%', ', comme à 90 %']
])('what being so sure costs is compared in numbers as they are written: %s', (_, said, en, fr) => {
	expect(said.en).toContain(en);
	expect(said.fr.replace(/\s/g, ' ')).toContain(fr);
});
