/** Something an author has to mend, said so that the file need not be searched. */
export interface Problem {
	/** path below `cards/` */
	readonly file: string;
	/** from 1 */
	readonly line: number;
	/** path of the field: `accept.fr` */
	readonly field: string;
	readonly reason: string;
}

/** `cards/01-vocabulary/image.yaml:4 meaning.fr: …` */
export const showProblem = ({ file, line, field, reason }: Problem): string =>
	`cards/${file}:${line}${field === '' ? '' : ` ${field}`}: ${reason}`;
