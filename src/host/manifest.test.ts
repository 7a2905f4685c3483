import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';

interface Manifest {
	readonly [key: string]: unknown;
	readonly icons: readonly { src: string; sizes: string; purpose: string; type: string }[];
	readonly screenshots: readonly { src: string; sizes: string; form_factor: string; label: string }[];
	readonly shortcuts: readonly { name: string; url: string }[];
}

const read = (name: string): Manifest => JSON.parse(readFileSync(`static/${name}`, 'utf8')) as Manifest;
const manifests = { en: read('manifest.webmanifest'), fr: read('manifest.fr.webmanifest') };
const app = readFileSync('src/app.html', 'utf8');

describe.each(Object.entries(manifests))('the %s manifest', (lang, manifest) => {
	it('says what an installed app is', () => {
		expect(manifest).toMatchObject({
			name: 'Quai',
			short_name: 'Quai',
			id: 'quai',
			start_url: './',
			scope: './',
			display: 'standalone',
			lang
		});
		expect(manifest.description).toEqual(expect.stringContaining('Docker'));
	});

	it('has the colours of the page', () => {
		expect(app).toContain(`<meta name="theme-color" content="${String(manifest.theme_color)}"`);
		expect(manifest.background_color).toBe(manifest.theme_color);
	});

	it('has icons for every use, in their true sizes', () => {
		const uses = manifest.icons.map(({ purpose, sizes }) => `${purpose} ${sizes}`);
		expect(uses).toEqual([
			'any any',
			...['any', 'maskable', 'monochrome'].flatMap((use) => [`${use} 192x192`, `${use} 512x512`])
		]);
		for (const { src, sizes, type } of manifest.icons) {
			if (type === 'image/png') expect(sizeOf(src), src).toBe(sizes);
			else expect(existsSync(`static/${src}`), src).toBe(true);
		}
		expect(sizeOf('icons/apple-touch-180.png')).toBe('180x180');
		expect(app).toContain('icons/apple-touch-180.png');
	});

	it('shows narrow and wide pictures of one size each, and none over 60 kB', () => {
		const shapes = manifest.screenshots.map(({ form_factor, sizes }) => `${form_factor} ${sizes}`);
		expect(shapes).toEqual(['narrow 390x844', 'narrow 390x844', 'wide 1280x800']);
		for (const { src, sizes, label } of manifest.screenshots) {
			expect(sizeOf(src), src).toBe(sizes);
			expect(readFileSync(`static/${src}`).length, src).toBeLessThan(60_000);
			expect(label).not.toBe('');
		}
	});

	it('is all relative, so that it works under a sub-path', () => {
		const addresses = [...manifest.icons, ...manifest.screenshots].map(({ src }) => src);
		for (const address of [...addresses, ...manifest.shortcuts.map(({ url }) => url)]) {
			expect(address).toMatch(/^(\.\/)?[a-z]/);
		}
		expect(manifest.shortcuts.map(({ url }) => url)).toEqual(['./study/', './decks/']);
	});
});

it('the two manifests differ in nothing but their words', () => {
	const bare = ({ icons, ...manifest }: Manifest) => ({
		...manifest,
		icons,
		lang: '',
		description: '',
		shortcuts: manifest.shortcuts.map(({ url }) => url),
		screenshots: manifest.screenshots.map(({ sizes }) => sizes)
	});
	expect(bare(manifests.fr)).toEqual(bare(manifests.en));
	expect(manifests.fr.shortcuts.map(({ name }) => name)).toEqual(['Étudier', 'Cartes']);
});

/** `390x844`, from the head of a PNG. */
function sizeOf(src: string): string {
	const png = readFileSync(`static/${src}`);
	return `${png.readUInt32BE(16)}x${png.readUInt32BE(20)}`;
}
