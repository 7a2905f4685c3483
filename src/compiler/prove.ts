import { LANGUAGES } from '#domain/language.ts';
import type { Note } from '#domain/note.ts';
import type { AnyKind } from '#kinds/index.ts';
import type { Problem } from './problem.ts';
import type { YamlFile } from './yaml-file.ts';

/** Every card proves itself: its solution grades 1 and each listed mistake less, with its remark. */
export function proveNote(note: Note, kind: AnyKind, yaml: YamlFile): readonly Problem[] {
	const problems: Problem[] = [];
	for (const facet of note.facets.filter((facet) => kind.isGraded(facet))) {
		for (const language of LANGUAGES) {
			const prompt = { note, facet, language };
			if (kind.grade(prompt, kind.solution(prompt)).score !== 1) {
				problems.push(yaml.problemAt([], `the answer of ${facet} (${language}) is not graded as right`));
			}
			for (const { response, remark } of kind.mistakes(prompt)) {
				const shown = kind.describe(prompt, response);
				const verdict = kind.grade(prompt, response);
				if (verdict.score === 1) {
					problems.push(yaml.problemAt([], `the mistake "${shown}" of ${facet} (${language}) is graded as right`));
				} else if (remark !== null && !verdict.remarks.some(({ text }) => text[language].includes(remark[language]))) {
					problems.push(yaml.problemAt([], `the mistake "${shown}" of ${facet} (${language}) loses its remark`));
				}
			}
		}
	}
	return problems;
}
