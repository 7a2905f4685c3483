import * as v from 'valibot';
import type { CompiledDeck } from '#domain/deck.ts';
import type { Note } from '#domain/note.ts';
import {
	freeNamed,
	saysTheSame,
	type ConfusableSet,
	type ContrastLine,
	type FreeMember
} from '#domain/quiz/confusable.ts';
import { kindOf } from '#kinds/index.ts';
import { markProblems } from './marks.ts';
import type { Problem } from './problem.ts';
import { explain, fieldOf, setsSchema, type SetFields } from './schemas.ts';
import { readYaml, type SourceFile, type YamlFile } from './yaml-file.ts';

/** Name of the file that holds the confusable sets of a deck. */
export const SETS_FILE = 'sets.yaml';

/** Distractors of a question with three options. */
const DISTRACTORS = 2;

export interface ReadSets {
	readonly yaml: YamlFile;
	readonly deckId: string;
	readonly sets: readonly SetFields[];
}

/** The sets of a deck as they are written; null after their problems were noted. */
export function readSets(file: SourceFile, deckId: string, problems: Problem[]): ReadSets | null {
	const yaml = readYaml(file);
	problems.push(...yaml.problems);
	if (yaml.problems.length > 0) return null;
	problems.push(...markProblems(yaml));
	const result = v.safeParse(setsSchema, yaml.value);
	if (result.success) return { yaml, deckId, sets: result.output };
	for (const issue of result.issues) problems.push(yaml.problemAt(fieldOf(issue), explain(issue)));
	return null;
}

/**
 * The decks with each note's confusable sets in it. A set names notes that exist, members that are no synonyms of
 * one another, and lines between its members. A deck with sets has every note in one; a set with fewer than three
 * members, too small for two distractors, is a warning.
 */
export function checkSets(
	decks: readonly CompiledDeck[],
	files: readonly ReadSets[]
): {
	readonly setsOf: ReadonlyMap<string, readonly ConfusableSet[]>;
	readonly problems: readonly Problem[];
	readonly warnings: readonly Problem[];
} {
	const notes = new Map(decks.flatMap(({ notes }) => notes).map((note) => [note.id, note]));
	const problems: Problem[] = [];
	const warnings: Problem[] = [];
	const setsOf = new Map<string, ConfusableSet[]>();
	for (const { yaml, deckId, sets } of files) {
		const names = new Set<string>();
		sets.forEach((fields, at) => {
			const say = (field: readonly PropertyKey[], reason: string) =>
				void problems.push(yaml.problemAt([at, ...field], reason));
			if (names.has(fields.name)) say(['name'], `"${fields.name}" is the name of a set above`);
			names.add(fields.name);
			const set = readFields(fields, deckId, notes, say);
			checkSynonyms(set, notes, say);
			if (set.members.length <= DISTRACTORS) {
				const reason = `has ${set.members.length} members, too few for two distractors: it gives no question to choose from`;
				warnings.push(yaml.problemAt([at, 'members'], reason));
			}
			const noteIds = set.members.filter((member) => typeof member === 'string');
			for (const id of new Set([...noteIds, ...aboutIds(fields, deckId, notes, say)])) {
				setsOf.set(id, [...(setsOf.get(id) ?? []), set]);
			}
		});
		for (const note of notes.values()) {
			if (note.deckId === deckId && !setsOf.has(note.id)) {
				problems.push(yaml.problemAt([], `${note.id} is in no set: add it to the members or to "about" of one`));
			}
		}
	}
	return { setsOf, problems, warnings };
}

type Say = (field: readonly PropertyKey[], reason: string) => void;
type Notes = ReadonlyMap<string, Note>;

function readFields({ name, members, contrasts }: SetFields, deckId: string, notes: Notes, say: Say): ConfusableSet {
	const read = members.map((member, i): string | FreeMember => {
		if (typeof member !== 'string') return member;
		const id = noteIdOf(member, deckId);
		const note = notes.get(id);
		if (!note) say(['members', i], `there is no note ${id}`);
		else if (namedBy(note) === null) say(['members', i], `${id} is no term: list it under "about"`);
		return id;
	});
	const nameOf = (member: SetFields['members'][number]) => (typeof member === 'string' ? member : member.en);
	const lines = contrasts.map(({ between, fr, en }, i): ContrastLine => {
		const places = between.map((wanted) => members.findIndex((member) => nameOf(member) === wanted));
		places.forEach((place, j) => {
			if (place < 0) say(['contrasts', i, 'between', j], `"${between[j] ?? ''}" is no member of the set`);
		});
		return { between: [places[0] ?? -1, places[1] ?? -1], fr, en };
	});
	return { id: `${deckId}/${name}`, members: read, contrasts: lines };
}

function aboutIds({ about }: SetFields, deckId: string, notes: Notes, say: Say): readonly string[] {
	const ids = about.map((name) => noteIdOf(name, deckId));
	ids.forEach((id, i) => {
		if (!notes.has(id)) say(['about', i], `there is no note ${id}`);
	});
	return ids;
}

function checkSynonyms({ members }: ConfusableSet, notes: Notes, say: Say): void {
	const accepted = members.map((member) => {
		if (typeof member !== 'string') return freeNamed(member).accepted;
		const note = notes.get(member);
		return note ? (namedBy(note)?.accepted ?? []) : [];
	});
	accepted.forEach((names, i) => {
		const twin = accepted.slice(0, i).findIndex((others) => saysTheSame(names, others));
		if (twin >= 0) say(['members', i], `also names member ${twin + 1}: two options would be right`);
	});
}

const namedBy = (note: Note) => kindOf(note.kind)?.named(note.content) ?? null;
const noteIdOf = (name: string, deckId: string): string => (name.includes('/') ? name : `${deckId}/${name}`);
