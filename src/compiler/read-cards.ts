import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import type { SourceFile } from './yaml-file.ts';

/** Every file of a deck's folder and the facts, paths relative to `cards` with forward slashes. */
export function readCards(folder: string): readonly SourceFile[] {
	return readdirSync(folder, { recursive: true, encoding: 'utf8' })
		.map((path) => path.replaceAll('\\', '/'))
		.filter((path) => /^[^/]+\/[^/.][^/]*$/.test(path) || path === 'facts.json')
		.filter((path) => statSync(join(folder, path)).isFile())
		.sort()
		.map((path) => ({ path, text: readFileSync(join(folder, path), 'utf8') }));
}
