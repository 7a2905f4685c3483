import type { CompiledDeck } from '#domain/deck.ts';
import type { Note } from '#domain/note.ts';
import type { Problem } from './problem.ts';
import { readYaml, type SourceFile } from './yaml-file.ts';

/**
 * Rules that hold between notes: former ids name nobody else's note, and prerequisites can be met.
 * A concept that no note teaches yet is a warning: it counts as known until a deck with it exists.
 */
export function checkLibrary(
	decks: readonly CompiledDeck[],
	files: readonly SourceFile[]
): { readonly problems: readonly Problem[]; readonly warnings: readonly Problem[] } {
	const notes = decks.flatMap(({ notes }) => notes);
	const at = (note: Note, field: string, reason: string): Problem => {
		const file = files.find(({ path }) => path.replace(/^\d+-/, '') === `${note.id}.yaml`);
		return file === undefined ? { file: note.id, line: 1, field, reason } : readYaml(file).problemAt([field], reason);
	};

	const problems: Problem[] = [];
	const ids = new Set(notes.map((note) => note.id));
	const former = new Map<string, string>();
	for (const note of notes) {
		for (const id of note.formerly) {
			if (ids.has(id)) problems.push(at(note, 'formerly', `${id} is a note of today: a former id has to be free`));
			const other = former.get(id);
			if (other !== undefined) problems.push(at(note, 'formerly', `${id} is already a former id of ${other}`));
			former.set(id, note.id);
		}
	}

	const taught = new Set(notes.flatMap((note) => note.teaches));
	const warnings = notes.flatMap((note) =>
		note.after
			.filter((concept) => !taught.has(concept))
			.map((concept) => at(note, 'after', `no note teaches "${concept}" yet: it counts as known`))
	);

	for (const note of lockedForEver(notes, taught)) {
		problems.push(
			at(
				note,
				'after',
				`can never be unlocked: ${note.after.join(', ')} is only taught by notes that wait for this one`
			)
		);
	}
	return { problems, warnings };
}

/** Notes that stay locked when everything that can be learnt has been learnt. */
function lockedForEver(notes: readonly Note[], taught: ReadonlySet<string>): readonly Note[] {
	const known = new Set<string>();
	let locked = notes;
	for (;;) {
		const open = locked.filter((note) => note.after.every((concept) => known.has(concept) || !taught.has(concept)));
		if (open.length === 0) return locked;
		for (const note of open) for (const concept of note.teaches) known.add(concept);
		locked = locked.filter((note) => !open.includes(note));
	}
}
