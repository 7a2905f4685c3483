import { describe, expect, it } from 'vitest';
import { markProblems } from './marks.ts';
import { readYaml } from './yaml-file.ts';

const problemsOf = (text: string) =>
	markProblems(readYaml({ path: '01-x/a.yaml', text: `why:\n  fr: ${JSON.stringify(text)}\n  en: fine\n` }));

describe('markProblems', () => {
	it.each([
		['bold left open', 'an **image', '**'],
		['bold with a space inside', 'an ** image** here', '**'],
		['code left open', 'run `docker ps', '`'],
		['a link that is not https', 'see [this](http://docs.docker.com)', 'https://'],
		['one inside bold', '**see [this](javascript:x)**', 'https://']
	])('tells of %s, with its place', (_, text, part) => {
		const [problem] = problemsOf(text);
		expect(problem).toMatchObject({ file: '01-x/a.yaml', field: 'why.fr', line: 2 });
		expect(problem?.reason).toContain(part);
	});

	it.each(['**bold**, *soft* and `code`', '2 * 3 * 4', '`**` is code', 'a [b] (c)', '[it](https://docs.docker.com/)'])(
		'lets %s be',
		(text) => expect(problemsOf(text)).toEqual([])
	);

	it('leaves lists of answers alone: they are typed as they are', () => {
		expect(markProblems(readYaml({ path: 'a.yaml', text: 'accept:\n  fr: ["`x"]\n  en: ["**"]\n' }))).toEqual([]);
	});
});
