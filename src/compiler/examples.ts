import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Note } from '#domain/note.ts';
import { KINDS } from '#kinds/index.ts';
import { compileExample, readFacts } from './compile.ts';
import { showProblem, type Problem } from './problem.ts';
import { readCards } from './read-cards.ts';

/** Every kind's `example.yaml` as a note; throws with the place of a mistake in one. */
export function readExamples(root: string): Readonly<Record<string, Note>> {
	const problems: Problem[] = [];
	const facts = readFacts(readCards(join(root, 'cards')), problems);
	const examples: Record<string, Note> = {};
	for (const kind of Object.keys(KINDS)) {
		const text = readFileSync(join(root, 'src/lib/kinds', kind, 'example.yaml'), 'utf8');
		const { note, problems: found } = compileExample({ path: `lab/${kind}.yaml`, text }, facts);
		problems.push(...found);
		if (note !== null) examples[kind] = note;
	}
	if (problems.length > 0) throw new Error(problems.map(showProblem).join('\n'));
	return examples;
}

/** The module behind `virtual:quai/examples`. */
export const examplesModule = (root: string, isWanted: boolean): string =>
	`export const examples = ${JSON.stringify(isWanted ? readExamples(root) : {})};`;
