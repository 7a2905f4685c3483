import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { SourceFile } from './yaml-file.ts';

/** Every YAML and JSON file below the folder `cards`, paths relative to it with forward slashes. */
export function readCards(folder: string): readonly SourceFile[] {
	return readdirSync(folder, { recursive: true, encoding: 'utf8' })
		.map((path) => path.replaceAll('\\', '/'))
		.filter((path) => /^[^/]+\/[^/]+\.yaml$/.test(path) || path === 'facts.json')
		.sort()
		.map((path) => ({ path, text: readFileSync(join(folder, path), 'utf8') }));
}
