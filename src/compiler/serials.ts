import type { Problem } from './problem.ts';
import type { YamlFile } from './yaml-file.ts';

export interface Serial {
	readonly serial: number;
	readonly file: YamlFile;
}

/**
 * A container code names one note for ever: no serial twice, none that was retired.
 * @returns problems, each with the next free serial, and that serial
 */
export function checkSerials(
	owner: string,
	retired: readonly number[],
	serials: readonly Serial[]
): { readonly problems: readonly Problem[]; readonly next: number } {
	const taken = new Set([...retired, ...serials.map(({ serial }) => serial)]);
	let next = 1;
	while (taken.has(next)) next++;

	const problems: Problem[] = [];
	const seen = new Map<number, YamlFile>();
	for (const { serial, file } of serials) {
		const first = seen.get(serial);
		if (retired.includes(serial)) {
			problems.push(file.problemAt(['serial'], `${owner} ${serial} was retired; the next free serial is ${next}`));
		} else if (first !== undefined) {
			problems.push(
				file.problemAt(['serial'], `${owner} ${serial} is taken by ${first.path}; the next free serial is ${next}`)
			);
		} else seen.set(serial, file);
	}
	return { problems, next };
}
