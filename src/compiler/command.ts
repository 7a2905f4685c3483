import { compileCards } from './compile.ts';
import { showProblem } from './problem.ts';
import { readCards } from './read-cards.ts';

/**
 * `npm run cards [path]`: checks all cards and prints what an author needs to know.
 * @param path prints only what concerns files below it and their deck, like cards/01-vocabulary
 * @returns the exit code: 1 when a card below the path has a problem
 */
export function checkCards(path: string | undefined, print: (line: string) => void): number {
	const wanted = (path ?? '').replace(/^\.?\/?cards\/?/, '');
	const files = readCards('cards');
	const { decks, problems, warnings, nextSerials } = compileCards(files);
	const below = ({ file }: { file: string }): boolean => file.startsWith(wanted);
	if (!files.some(({ path }) => path.startsWith(wanted))) {
		print(`problem: there is no cards/${wanted}`);
		return 1;
	}
	for (const problem of warnings.filter(below)) print(`note: ${showProblem(problem)}`);
	for (const problem of problems.filter(below)) print(`problem: ${showProblem(problem)}`);
	for (const { deck } of decks) {
		const isOf = (path: string): boolean => /^\d+-([^/]+)/.exec(path)?.[1] === deck.id;
		if (!files.some(({ path }) => path.startsWith(wanted) && isOf(path))) continue;
		const next = nextSerials[deck.owner] ?? 1;
		print(`${deck.id}: ${deck.noteCount} notes, ${deck.cardCount} cards, next free serial ${next}`);
	}
	return problems.some(below) ? 1 : 0;
}
