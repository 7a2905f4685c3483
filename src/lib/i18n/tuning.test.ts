import { describe, expect, it } from 'vitest';
import { tuningDueText, firstOnlyText, fitText, missingText, tunedText, yearMinutesText, yearText } from './tuning.ts';

const fit = (logLoss: number, rmseBins: number, count: number) => ({ logLoss, rmseBins, count });
const cost = (minutesADay: number, begunInSpan = 730) => ({
	desiredRetention: 0.9,
	minutesADay,
	kept: 819.6,
	begun: 1950,
	begunInSpan
});

describe('the words of tuning', () => {
	it.each([
		[missingText(1), '1 more review before', 'Encore 1 révision avant'],
		[missingText(399), '399 more reviews before', 'Encore 399 révisions avant'],
		[tunedText(0, 30), 'Done today. Worth doing again in 30 days.', 'Utile de nouveau dans 30 jours.'],
		[tuningDueText(31), 'Done 31 days ago:', 'il y a 31 jours :'],
		[yearText(cost(9.2)), 'about 9 minutes a day, and 820 of 1,950 cards kept.', 'environ 9 minutes par jour'],
		[yearMinutesText(cost(9, 1460)), 'a day, 1,460 new cards begun.', 'par jour, 1 460 nouvelles cartes commencées.'],
		[yearMinutesText(cost(9, 1)), 'a day, 1 new card begun.', 'par jour, 1 nouvelle carte commencée.'],
		[yearMinutesText(cost(9, 0)), 'a day, no new cards.', 'par jour, aucune nouvelle carte.'],
		[firstOnlyText(1000), 'from 1,000 reviews on', 'à partir de 1 000 révisions,'],
		[yearText(cost(0.4)), 'less than a minute a day', 'moins d’une minute par jour'],
		[
			fitText(fit(0.409, 0.06, 89), fit(0.402, 0.07, 89)),
			'log-loss 0.402 instead of 0.409.',
			'0,402 au lieu de 0,409.'
		],
		[fitText(fit(0.409, 0.063, 812), fit(0.402, 0.041, 812)), '4.1% apart instead of 6.3%.', '4,1 % au lieu de 6,3 %.']
	])('%j', (said, en, fr) => {
		expect(said.en).toContain(en);
		// Intl has spaces of three widths
		expect(said.fr.replace(/\s/g, ' ')).toContain(fr);
	});
});
