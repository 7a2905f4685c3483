/** Study days that are shown ahead, today among them. */
export const DAYS_AHEAD = 14;

/** Cards to come by day, from study day `today` on; what waits for today itself is said apart. */
export const countsAhead = (
	dueByDay: Readonly<Record<string, number>>,
	today: number,
	waitingToday: number
): readonly number[] => [
	waitingToday,
	...Array.from({ length: DAYS_AHEAD - 1 }, (_, i) => dueByDay[String(today + 1 + i)] ?? 0)
];

/** What comes back when, after today: tomorrow, in the six days after it, and later. */
export interface ComingBack {
	readonly tomorrow: number;
	readonly week: number;
	readonly later: number;
}

export function comingBack(dueByDay: Readonly<Record<string, number>>, today: number): ComingBack {
	let [tomorrow, week, later] = [0, 0, 0];
	for (const [day, cards] of Object.entries(dueByDay)) {
		const inDays = Number(day) - today;
		if (inDays === 1) tomorrow += cards;
		else if (inDays > 1 && inDays <= 7) week += cards;
		else if (inDays > 7) later += cards;
	}
	return { tomorrow, week, later };
}
