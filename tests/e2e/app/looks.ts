import { expect, test, type Page } from '@playwright/test';
import { violationsOf } from '../axe.ts';
import { faults } from './faults.ts';

/** Goes through views, one after the other; `look` is called on each. */
export type Walk = (page: Page, lang: 'en' | 'fr', look: Look) => Promise<void>;
export type Look = (view: string) => Promise<void>;

const PHONE = { width: 390, height: 844 };
const SMALL = { width: 320, height: 568 };
const WIDE = { width: 1280, height: 800 };
/** The extremes; `npm run soak` takes what lies between them too. */
const SCREENS = [
	{ name: '390 px', viewport: PHONE, percent: 100, isExtreme: false },
	{ name: '320 px', viewport: SMALL, percent: 100, isExtreme: false },
	{ name: '390 px at 200 % text', viewport: PHONE, percent: 200, isExtreme: false },
	{ name: '320 px at 200 % text', viewport: SMALL, percent: 200, isExtreme: true },
	{ name: '1280 px', viewport: WIDE, percent: 100, isExtreme: true }
].filter(({ isExtreme }) => process.env.SOAK || isExtreme);

/** Rules whose result a theme can change: the rest is the same in both. */
const COLOUR_RULES = ['color-contrast', 'link-in-text-block'];

/**
 * Tests that on every view of the walk axe finds nothing, nothing moves where no motion is wanted, and every screen
 * holds it. The walk is gone once, in French, whose words are longer, with both themes and all screens seen on each
 * view; `npm run soak` goes it in every theme with every language.
 * @param views how many there are at the least
 */
export function testLooks(walk: Walk, views: number): void {
	test.describe('views', () => {
		test.use({ contextOptions: { reducedMotion: 'reduce' } });
		const go = async (
			page: Page,
			lang: 'en' | 'fr',
			looks: readonly ((page: Page, view: string) => Promise<void>)[]
		) => {
			test.slow();
			let looked = 0;
			await walk(page, lang, async (view) => {
				for (const look of looks) await look(page, view);
				looked++;
			});
			expect(looked).toBeGreaterThanOrEqual(views);
		};
		if (!process.env.SOAK) {
			test('axe finds nothing in either theme, nothing moves, and every screen holds them', ({ page }) =>
				go(page, 'fr', [lookByAxe, lookInTheDark, lookOnScreens]));
			return;
		}
		test('every screen holds them', ({ page }) => go(page, 'fr', [lookOnScreens]));
		for (const colorScheme of ['light', 'dark'] as const) {
			test.describe(colorScheme, () => {
				test.use({ colorScheme });
				for (const lang of ['en', 'fr'] as const) {
					test(`axe finds nothing, and nothing moves, ${lang}`, ({ page }) => go(page, lang, [lookByAxe]));
				}
			});
		}
	});
}

async function lookByAxe(page: Page, view: string): Promise<void> {
	expect(await violationsOf(page), view).toEqual([]);
	expect(await motionOf(page), view).toEqual([]);
}

async function lookInTheDark(page: Page, view: string): Promise<void> {
	await page.emulateMedia({ colorScheme: 'dark' });
	expect(await violationsOf(page, { runOnly: COLOUR_RULES }), `${view}, dark`).toEqual([]);
	await page.emulateMedia({ colorScheme: 'light' });
}

/** What would move for longer than a frame: transitions and animations, by their element. */
const motionOf = (page: Page): Promise<string[]> =>
	page.evaluate(() =>
		[...document.querySelectorAll('body *')].flatMap((element) => {
			const { transitionDuration, animationDuration, animationName } = getComputedStyle(element);
			const longest = Math.max(
				...transitionDuration.split(',').map(parseFloat),
				animationName === 'none' ? 0 : Math.max(...animationDuration.split(',').map(parseFloat))
			);
			return longest > 0.02 ? [`${longest} s: ${element.outerHTML.slice(0, 80)}`] : [];
		})
	);

/** Nothing sticks out sideways, every target is 48 px, and the main action at the foot is in sight. */
async function lookOnScreens(page: Page, view: string): Promise<void> {
	for (const { name, viewport, percent } of SCREENS) {
		const where = `${view}, ${name}`;
		await show(page, viewport, percent);
		if (process.env.SHOTS) {
			await page.screenshot({ path: `${process.env.SHOTS}/${where}.png`.replaceAll(' ', '-') });
		}
		// a view may lay itself out anew a frame after its screen has changed
		await expect.poll(() => faults(page, 48), where).toEqual([]);
		const main = page.locator('.foot > button, .foot > a, .foot .primary, .foot .pair button').last();
		if ((await main.count()) > 0 && (await page.getByRole('dialog').count()) === 0) {
			await expect(main, where).toBeInViewport({ ratio: 0.99 });
		}
	}
	await show(page, PHONE, 100);
}

async function show(page: Page, viewport: typeof PHONE, percent: number): Promise<void> {
	await page.setViewportSize(viewport);
	await page.evaluate((size) => {
		document.documentElement.style.fontSize = size;
		return new Promise(requestAnimationFrame);
	}, `${percent}%`);
}
