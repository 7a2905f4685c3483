import { LineCounter, parseDocument } from 'yaml';
import type { Problem } from './problem.ts';

/** A file below `cards/`, path with forward slashes. */
export interface SourceFile {
	readonly path: string;
	readonly text: string;
}

/** A YAML file that was read, with a way to find the line of a field again. */
export interface YamlFile {
	readonly path: string;
	readonly value: unknown;
	readonly problems: readonly Problem[];
	problemAt(field: readonly PropertyKey[], reason: string): Problem;
}

/** Reads YAML without executing anything; broken syntax becomes problems with their lines. */
export function readYaml({ path, text }: SourceFile): YamlFile {
	const lines = new LineCounter();
	const document = parseDocument(text, { lineCounter: lines, uniqueKeys: true });
	const problems = document.errors.map((error) => ({
		file: path,
		line: lines.linePos(error.pos[0]).line,
		field: '',
		reason: `this is not valid YAML: ${error.message.split('\n')[0] ?? ''} Texts with ": ", "#" or a leading mark need quotes.`
	}));
	return {
		path,
		value: problems.length > 0 ? null : (document.toJS() as unknown),
		problems,
		problemAt(field, reason) {
			return { file: path, line: lineOf(field), field: field.map(String).join('.'), reason };
		}
	};

	function lineOf(field: readonly PropertyKey[]): number {
		// the field itself, or the nearest parent that is written in the file
		for (let depth = field.length; depth > 0; depth--) {
			const node: unknown = document.getIn(field.slice(0, depth), true);
			const range = (node as { range?: readonly number[] } | undefined)?.range;
			if (range?.[0] !== undefined) return lines.linePos(range[0]).line;
		}
		return 1;
	}
}
