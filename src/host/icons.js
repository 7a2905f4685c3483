// npm run icons: draws every icon from static/icon.svg, and notes in icons.json what was drawn from what.
import { createHash } from 'node:crypto';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import process from 'node:process';
import { pathToFileURL } from 'node:url';

export const SOURCE = 'static/icon.svg';
export const NOTES = 'src/host/icons.json';
const FOLDER = 'static/icons';

/**
 * How the source is changed: `round` keeps its corners, `full` runs to the edge (the system cuts the corners), `none`
 * leaves only the picture. Masks may cut everything outside a circle of 80 %, so that the picture shrinks into it.
 * @typedef {{ size: number, ground: 'round' | 'full' | 'none', scale: number }} Recipe
 */

/** @type {Record<string, Recipe>} name -> recipe */
export const RECIPES = {
	'any-192': { size: 192, ground: 'round', scale: 1 },
	'any-512': { size: 512, ground: 'round', scale: 1 },
	'maskable-192': { size: 192, ground: 'full', scale: 0.8 },
	'maskable-512': { size: 512, ground: 'full', scale: 0.8 },
	'monochrome-192': { size: 192, ground: 'none', scale: 0.8 },
	'monochrome-512': { size: 512, ground: 'none', scale: 0.8 },
	'apple-touch-180': { size: 180, ground: 'full', scale: 0.92 }
};

/** @param {string} name */
export const fileOf = (name) => `${FOLDER}/${name}.png`;

/** @param {string | Buffer} content @returns {string} 64 hex digits */
export const digest = (content) => createHash('sha256').update(content).digest('hex');

/** Stands for all that decides how an icon looks. @param {string} source @param {Recipe} recipe */
export const digestOf = (source, recipe) => digest(source + JSON.stringify(recipe));

/**
 * The SVG of one icon.
 * @param {string} source
 * @param {Recipe} recipe
 */
export function variant(source, { size, ground, scale }) {
	let svg = source.replace('<svg ', `<svg width="${size}" height="${size}" `);
	if (ground === 'full') svg = svg.replace(/ rx="\d+"/, '');
	if (ground === 'none') {
		svg = svg.replace(/<rect id="ground"[^>]*>/, '').replace(/(fill|stroke)="#[0-9a-f]+"/g, '$1="#fff"');
	}
	const around = `translate(32 32) scale(${scale}) translate(-32 -32)`;
	return svg.replace('<g id="picture"', `<g id="picture" transform="${around}"`);
}

async function draw() {
	const [{ chromium }, { ensureBrowser }] = await Promise.all([import('@playwright/test'), import('./browser.js')]);
	const executablePath = ensureBrowser();
	const browser = await chromium.launch({
		args: ['--no-sandbox'],
		...(executablePath === undefined ? {} : { executablePath })
	});
	const page = await browser.newPage();
	const source = readFileSync(SOURCE, 'utf8');
	mkdirSync(FOLDER, { recursive: true });
	/** @type {Record<string, { from: string, is: string }>} */
	const notes = {};
	for (const [name, recipe] of Object.entries(RECIPES)) {
		await page.setViewportSize({ width: recipe.size, height: recipe.size });
		await page.setContent(`<style>body { margin: 0 } svg { display: block }</style>${variant(source, recipe)}`);
		const png = await page.screenshot({ path: fileOf(name), omitBackground: true });
		notes[name] = { from: digestOf(source, recipe), is: digest(png) };
	}
	await browser.close();
	writeFileSync(NOTES, `${JSON.stringify(notes, null, '\t')}\n`);
	console.log(`${Object.keys(notes).length} icons drawn from ${SOURCE}`);
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) await draw();
