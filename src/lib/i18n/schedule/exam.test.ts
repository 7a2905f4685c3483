import { describe, expect, it } from 'vitest';
import type { Outlook } from '#domain/schedule/outlook.ts';
import { exam, raiseText } from './exam.ts';

const outlook = (kept: number | null, answers: number): Outlook => ({
	seen: kept === null ? 0 : 40,
	unseen: 0,
	untouched: kept,
	kept,
	answers
});
const said = (usual: Outlook, raised: Outlook, isRaise = true) => raiseText({ usual, raised, isRaise }, 10, 6000);

describe('what aiming higher would do until an exam', () => {
	it('is told with its price where it shows', () => {
		// 200 answers of 6 s in 10 days are 2 minutes a day, for 3 points: 1.5 a minute
		const { en, fr } = said(outlook(0.92, 100), outlook(0.95, 300));
		expect(en).toBe(
			'Raising: 200 more answers until then, about 2 min a day, +3 points that day. A minute more a day: about +1.5.'
		);
		expect(fr).toContain('environ +1,5.');
	});

	it.each([
		['it is hardly better', outlook(0.92, 100), outlook(0.924, 120), exam.little],
		['it is better without an answer more', outlook(0.92, 100), outlook(0.94, 100), exam.little],
		['the last answers would come too early', outlook(0.93, 100), outlook(0.92, 140), exam.lower]
	])('is not praised where %s', (_, usual, raised, words) => {
		expect(said(usual, raised)).toBe(words);
	});

	it('is not spoken of where no card was seen yet, or as much is aimed at already', () => {
		expect(said(outlook(null, 0), outlook(null, 0))).toBe(exam.unseen);
		expect(said(outlook(0.92, 100), outlook(0.92, 100), false)).toBe(exam.already);
	});

	it('is counted in the form that belongs to it', () => {
		expect(said(outlook(0.92, 0), outlook(0.93, 1)).en).toContain('1 more answer until then');
		expect(said(outlook(0.92, 0), outlook(0.93, 1)).en).toContain('+1 point that day');
		expect(said(outlook(0.92, 0), outlook(0.935, 1)).fr).toContain('+1,5\u00a0point ce jour-là');
		expect(said(outlook(0.9, 0), outlook(0.92, 2)).fr).toContain('+2\u00a0points ce jour-là');
	});
});
