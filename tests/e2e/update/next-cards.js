import { cpSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** The folder of the next edition's cards. */
export const NEXT_CARDS = '.cache/next-cards';

/** Writes the cards of the next edition: in the first deck one note is corrected, one renamed and one retired. */
export function writeNextCards() {
	rmSync(NEXT_CARDS, { recursive: true, force: true });
	cpSync('cards', NEXT_CARDS, { recursive: true });
	const path = (/** @type {string} */ name) => join(NEXT_CARDS, '01-vocabulary', name);
	const edit = (/** @type {string} */ name, /** @type {(text: string) => string} */ change) =>
		writeFileSync(path(name), change(readFileSync(path(name), 'utf8')));

	edit('image.yaml', (text) => `${text.trimEnd()}\nedits: [meaning]\n`);
	renameSync(path('container.yaml'), path('container-as-instance.yaml'));
	edit('container-as-instance.yaml', (text) => `${text.trimEnd()}\nformerly: [vocabulary/container]\n`);
	const serial = /^serial: (\d+)$/m.exec(readFileSync(path('registry.yaml'), 'utf8'))?.[1];
	rmSync(path('registry.yaml'));
	edit('deck.yaml', (text) => text.replace(/^retired: \[\]$/m, `retired: [${serial}]`));
}
