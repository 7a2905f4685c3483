import { readdirSync } from 'node:fs';
import { expect, test } from '@playwright/test';
import { answer, begin, question, saved } from './study.ts';

/** Every page that was built, so that a new one is not forgotten; and addresses that are asked for something. */
const ROUTES = [
	...readdirSync('build', { recursive: true, encoding: 'utf8' })
		.filter((path) => path.endsWith('index.html'))
		.map((path) => `./${path.slice(0, -'index.html'.length)}`),
	...['./?lang=fr', './study/?lang=fr', './settings/?lang=fr', './schedule/?lang=fr'],
	...['./quiz/run/?mode=mixed&scope=all', './quiz/run/?mode=none'],
	...['./note/?id=networks/bridge', './note/?id=none']
];

test(
	'no page breaks the content policy, asks another origin for anything, or logs an error',
	{ tag: '@worker' },
	async ({ page, baseURL }) => {
		const faults: string[] = [];
		page.on('request', (request) => {
			const url = new URL(request.url());
			if (url.origin !== new URL(baseURL ?? '').origin && url.protocol !== 'data:') faults.push(`asks ${url.href}`);
		});
		page.on('console', (message) => {
			if (message.type() === 'error' || message.type() === 'warning') faults.push(message.text());
		});
		page.on('pageerror', (error) => faults.push(error.message));
		await page.exposeFunction('reportViolation', (what: string) => void faults.push(what));
		await page.addInitScript(() => {
			document.addEventListener('securitypolicyviolation', (event) => {
				const report = window as unknown as { reportViolation: (what: string) => void };
				report.reportViolation(`${event.violatedDirective}: ${event.blockedURI} ${event.sample}`);
			});
		});
		await begin(page);
		for (let i = 0; i < 8; i++) await answer(page);
		await page.getByRole('button', { name: 'Menu' }).click();
		await page.getByRole('radio', { name: 'Dark' }).check({ force: true });
		await page.keyboard.press('Escape');
		await saved(page);
		for (const route of ROUTES) {
			await page.goto(route);
			await expect(page.locator('.page').first()).toBeVisible();
			await page.evaluate(async () => void (await navigator.serviceWorker.ready));
		}
		expect(faults).toEqual([]);
	}
);

test('every page carries the policy, and nothing may run that is not ours', async ({ page }) => {
	for (const route of ROUTES) {
		// as it comes from the host, before anything in it can run
		const html = await (await page.request.get(route)).text();
		const policy = /<meta http-equiv="content-security-policy" content="([^"]*)"/.exec(html)?.[1];
		for (const rule of [
			"default-src 'none'",
			"connect-src 'self'",
			"object-src 'none'",
			"require-trusted-types-for 'script'",
			'trusted-types svelte-trusted-html sveltekit-trusted-url quai-worker'
		]) {
			expect(policy, route).toContain(rule);
		}
		expect(policy).not.toContain("'unsafe-inline'");
		expect(policy).not.toContain("'unsafe-eval'");
	}
	// a script of a stranger and a worker from elsewhere are refused
	await page.goto('./');
	await expect(question(page)).toBeVisible();
	const refused = await page.evaluate(() => {
		try {
			document.body.innerHTML = '<img src=x onerror=alert(1)>';
			return 'ran';
		} catch (error) {
			return (error as Error).name;
		}
	});
	expect(refused).toBe('TypeError');
});
