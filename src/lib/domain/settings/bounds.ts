/** What a number of the settings may be, both ends included. */
export interface Bounds {
	readonly least: number;
	readonly most: number;
}

export const isWithin = (value: unknown, { least, most }: Bounds): value is number =>
	typeof value === 'number' && value >= least && value <= most;

export const isWholeWithin = (value: unknown, bounds: Bounds): value is number =>
	Number.isInteger(value) && isWithin(value, bounds);

/** The nearest whole number within the bounds; the lower end for what is no number. */
export const toWholeWithin = (value: number, { least, most }: Bounds): number =>
	Number.isNaN(value) ? least : Math.min(most, Math.max(least, Math.round(value)));

/** A value as a record of unknown fields; one without fields for anything else. */
export const fieldsOf = (value: unknown): Readonly<Record<string, unknown>> =>
	typeof value === 'object' && value !== null ? (value as Record<string, unknown>) : {};
