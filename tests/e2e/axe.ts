import type { Page } from '@playwright/test';
import axe, { type RunOptions } from 'axe-core';

/**
 * What axe has against the page as it is: rule and element. Its half a megabyte comes into a document once, however
 * often the page is looked at.
 * @param options rules to go without, or only these; all of them when not given
 */
export async function violationsOf(page: Page, options: RunOptions = {}): Promise<string[]> {
	if (!(await page.evaluate(() => 'axe' in window))) await page.evaluate(axe.source);
	return page.evaluate(
		async (options) => {
			const { violations } = await (window as unknown as { axe: typeof axe }).axe.run(document, options);
			return violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html ?? ''}`);
		},
		{ ...options, resultTypes: ['violations'] } satisfies RunOptions
	);
}
