import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import ts from 'typescript';
import { describe, expect, it } from 'vitest';

/** What a file of texts can show: its literals, and the parts of its templates, as they come out. */
function literalsOf(file: string): string[] {
	const found: string[] = [];
	const visit = (node: ts.Node): void => {
		if (ts.isImportDeclaration(node)) return;
		if (ts.isStringLiteralLike(node) || ts.isTemplateHead(node) || ts.isTemplateMiddleOrTemplateTail(node)) {
			found.push(node.text);
		}
		node.forEachChild(visit);
	};
	visit(ts.createSourceFile(file, readFileSync(file, 'utf8'), ts.ScriptTarget.Latest));
	return found;
}

const filesBelow = (folder: string, ending: string): string[] =>
	readdirSync(folder, { recursive: true, encoding: 'utf8' })
		.filter((path) => path.endsWith(ending))
		.map((path) => join(folder, path));

/** English never puts a space there, so that both languages can be searched together. */
const BREAKING = / [:;?!»](?=\s|$)|« /u;
const STRAIGHT = /\p{L}'\p{L}/u;

describe('texts of the interface', () => {
	const files = filesBelow('src/lib/i18n', '.ts').filter((path) => !path.endsWith('.test.ts'));

	it.each(files)('%s: no-break spaces before : ; ? ! and inside « », curly apostrophes', (file) => {
		const wrong = literalsOf(file).filter((text) => BREAKING.test(text) || STRAIGHT.test(text));
		expect(wrong).toEqual([]);
	});

	it.each([...filesBelow('static', '.webmanifest'), ...filesBelow('src/lib/kinds', 'example.yaml')])(
		'%s: the same in what is drawn from it',
		(file) => {
			const content = readFileSync(file, 'utf8');
			// a key of YAML ends in a colon; a space before one is text
			expect(content).not.toMatch(BREAKING);
			expect(content).not.toMatch(STRAIGHT);
		}
	);
});
