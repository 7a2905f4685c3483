import * as v from 'valibot';
import { containerCode } from '#domain/container-code.ts';
import type { CompiledDeck } from '#domain/deck.ts';
import type { Note } from '#domain/note.ts';
import type { ConfusableSet } from '#domain/quiz/confusable.ts';
import { kindOf } from '#kinds/index.ts';
import { checkSerials, type Serial } from './serials.ts';
import { COMMON_FIELDS, deckSchema, explain, factsSchema, fieldOf, noteSchema } from './schemas.ts';
import { hashOf } from './hash.ts';
import { markProblems } from './marks.ts';
import { checkLibrary } from './library-rules.ts';
import type { Problem } from './problem.ts';
import { proveNote } from './prove.ts';
import { checkSets, readSets, SETS_FILE, type ReadSets } from './sets.ts';
import { readYaml, type SourceFile, type YamlFile } from './yaml-file.ts';

export interface Compiled {
	readonly decks: readonly CompiledDeck[];
	/** each of them stops a build */
	readonly problems: readonly Problem[];
	readonly warnings: readonly Problem[];
	/** next free serial by owner code */
	readonly nextSerials: Readonly<Record<string, number>>;
}

/**
 * cards/ -> checked decks. Pure: files in, data out; never throws for what an author wrote.
 * @param files all files below `cards/`: deck folders and `facts.json`
 */
export function compileCards(files: readonly SourceFile[]): Compiled {
	const problems: Problem[] = [];
	const facts = readFacts(files, problems);
	const decks: CompiledDeck[] = [];
	const nextSerials: Record<string, number> = {};
	const setFiles: ReadSets[] = [];

	const folders = [
		...new Set(
			files
				.map((file) => file.path.split('/'))
				.filter((p) => p.length === 2)
				.map((p) => p[0])
		)
	];
	for (const { path } of files.filter(({ path }) => path !== 'facts.json' && !/^[^/]+\/[a-z0-9-]+\.yaml$/.test(path))) {
		const reason = 'is no card: a file name holds small letters, digits and hyphens, and ends in .yaml';
		problems.push({ file: path, line: 1, field: '', reason });
	}
	for (const folder of folders.filter((name) => name !== undefined).sort()) {
		const place = /^(\d+)-([a-z0-9-]+)$/.exec(folder);
		if (place === null) {
			problems.push({
				file: folder,
				line: 1,
				field: '',
				reason: 'a deck folder is named by a number and a name: 01-vocabulary'
			});
			continue;
		}
		const [, order = '', id = ''] = place;
		const inFolder = files.filter(
			(file) => file.path.startsWith(`${folder}/`) && /\/[a-z0-9-]+\.yaml$/.test(file.path)
		);
		const deckFile = inFolder.find((file) => file.path === `${folder}/deck.yaml`);
		const header = deckFile ? parse(readYaml(deckFile), deckSchema, problems) : undefined;
		if (header === undefined) {
			if (!deckFile) problems.push({ file: `${folder}/deck.yaml`, line: 1, field: '', reason: 'is missing' });
			continue;
		}

		const twin = decks.find(({ deck }) => deck.id === id || deck.owner === header.owner);
		if (twin !== undefined) {
			const reason = `the deck ${twin.deck.id} (${twin.deck.owner}) already has this name or owner code`;
			problems.push({ file: `${folder}/deck.yaml`, line: 1, field: 'owner', reason });
			continue;
		}

		const serials: Serial[] = [];
		const notes: { serial: number; note: Note }[] = [];
		const setsFile = inFolder.find((file) => file.path === `${folder}/${SETS_FILE}`);
		const sets = setsFile ? readSets(setsFile, id, problems) : null;
		if (sets !== null) setFiles.push(sets);
		for (const file of inFolder.filter((file) => file !== deckFile && file !== setsFile)) {
			const yaml = readYaml(file);
			const read = readNote(yaml, id, header.owner, facts, problems);
			if (read === null) continue;
			notes.push(read);
			serials.push({ serial: read.serial, file: yaml });
		}
		const checked = checkSerials(header.owner, header.retired, serials);
		problems.push(...checked.problems);
		nextSerials[header.owner] = checked.next;

		notes.sort((a, b) => a.serial - b.serial);
		const inOrder = notes.map(({ note }) => note);
		decks.push({
			deck: {
				id,
				order: Number(order),
				title: header.title,
				summary: header.summary,
				colour: header.colour,
				owner: header.owner,
				teaches: [...new Set(inOrder.flatMap((note) => note.teaches))].sort(),
				noteCount: inOrder.length,
				cardCount: inOrder.reduce((sum, note) => sum + note.facets.length, 0),
				hash: hashOf(JSON.stringify(header))
			},
			notes: inOrder
		});
	}
	const library = checkLibrary(decks, folders.length > 0 ? files : []);
	const sets = checkSets(decks, setFiles);
	return {
		decks: decks.map((compiled) => withSets(compiled, sets.setsOf)),
		problems: [...problems, ...library.problems, ...sets.problems],
		warnings: [...library.warnings, ...sets.warnings],
		nextSerials
	};
}

/** The deck with the sets in its notes, so that no table of their own is needed; its hash covers both. */
function withSets({ deck, notes }: CompiledDeck, setsOf: ReadonlyMap<string, readonly ConfusableSet[]>): CompiledDeck {
	const full = notes.map((note) => {
		const confusable = setsOf.get(note.id);
		return confusable === undefined ? note : { ...note, confusable };
	});
	return { deck: { ...deck, hash: hashOf(JSON.stringify([deck.hash, full])) }, notes: full };
}

/** The example of a kind as a note of the deck `lab`; its mistakes are problems like any author's. */
export function compileExample(
	file: SourceFile,
	facts: ReadonlySet<string>
): { note: Note | null; problems: Problem[] } {
	const problems: Problem[] = [];
	return { note: readNote(readYaml(file), 'lab', 'LABU', facts, problems)?.note ?? null, problems };
}

function readNote(
	yaml: YamlFile,
	deckId: string,
	owner: string,
	facts: ReadonlySet<string>,
	problems: Problem[]
): { serial: number; note: Note } | null {
	const before = problems.length;
	const fields = parse(yaml, noteSchema, problems);
	if (fields === undefined) return null;
	const kind = kindOf(fields.kind);
	if (kind === undefined) {
		problems.push(yaml.problemAt(['kind'], `there is no kind "${fields.kind}"`));
		return null;
	}
	const own = Object.fromEntries(
		Object.entries(yaml.value as object).filter(([field]) => !COMMON_FIELDS.includes(field))
	);
	const content = v.safeParse(kind.schema, own);
	if (!content.success) {
		for (const issue of content.issues) problems.push(yaml.problemAt(fieldOf(issue), explain(issue)));
		return null;
	}
	for (const { field, reason } of kind.problems(content.output)) {
		problems.push(yaml.problemAt(field.split('.'), reason));
	}
	for (const fact of fields.facts) {
		if (!facts.has(fact)) problems.push(yaml.problemAt(['facts'], `"${fact}" is not in cards/facts.json`));
	}
	const { serial, versus, ...common } = fields;
	const facets = kind.facets(content.output);
	const note: Note = {
		...common,
		id: `${deckId}/${fileName(yaml.path)}`,
		deckId,
		code: containerCode(owner, serial),
		versus: versus ?? null,
		facets,
		gradedFacets: facets.filter((facet) => kind.isGraded(facet)),
		content: content.output
	};
	problems.push(...markProblems(yaml));
	if (problems.length === before) problems.push(...proveNote(note, kind, yaml));
	return { serial, note };
}

/** The value of a file by a schema; undefined after its problems were noted. */
function parse<T>(yaml: YamlFile, schema: v.GenericSchema<unknown, T>, problems: Problem[]): T | undefined {
	problems.push(...yaml.problems);
	if (yaml.problems.length > 0) return undefined;
	const result = v.safeParse(schema, yaml.value);
	if (result.success) return result.output;
	for (const issue of result.issues) problems.push(yaml.problemAt(fieldOf(issue), explain(issue)));
	return undefined;
}

/** Fact ids that notes may refer to. */
export function readFacts(files: readonly SourceFile[], problems: Problem[]): ReadonlySet<string> {
	const file = files.find((file) => file.path === 'facts.json');
	if (file === undefined) {
		problems.push({ file: 'facts.json', line: 1, field: '', reason: 'is missing' });
		return new Set();
	}
	// JSON is YAML: one reader gives both their lines
	return new Set(parse(readYaml(file), factsSchema, problems)?.map((fact) => fact.id));
}

const fileName = (path: string): string => path.slice(path.lastIndexOf('/') + 1, -'.yaml'.length);
