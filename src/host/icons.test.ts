import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { digest, digestOf, fileOf, NOTES, RECIPES, SOURCE } from './icons.js';

const source = readFileSync(SOURCE, 'utf8');
const notes = JSON.parse(readFileSync(NOTES, 'utf8')) as Record<string, { from: string; is: string }>;

describe('icons', () => {
	it('are all drawn, and nothing else lies beside them', () => {
		const files = readdirSync('static/icons').sort();
		expect(files).toEqual(
			Object.keys(RECIPES)
				.map((name) => `${name}.png`)
				.sort()
		);
		expect(Object.keys(notes).sort()).toEqual(Object.keys(RECIPES).sort());
	});

	it.each(Object.entries(RECIPES))('%s comes from the SVG as it is now, and has its size', (name, recipe) => {
		const png = readFileSync(fileOf(name));
		// npm run icons draws them again
		expect(notes[name]).toEqual({ from: digestOf(source, recipe), is: digest(png) });
		expect(png.toString('latin1', 1, 4)).toBe('PNG');
		expect([png.readUInt32BE(16), png.readUInt32BE(20)]).toEqual([recipe.size, recipe.size]);
	});
});
