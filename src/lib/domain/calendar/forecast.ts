import type { Ledger } from '../ledger/ledger.ts';

export const HORIZONS = [14, 30, 90, 365] as const;
/** How many days a forecast looks ahead. */
export type Horizon = (typeof HORIZONS)[number];

/** What one study day is going to bring. */
export interface ForecastDay {
	readonly day: number;
	/** cards back after a short interval or in their steps, and after a long one */
	readonly young: number;
	readonly mature: number;
	/** new cards, and those of them that come back for the first times */
	readonly fresh: number;
	/** answers that all of them take, steps of new cards counted */
	readonly answers: number;
}

export interface Forecast {
	readonly days: readonly ForecastDay[];
	/** cards whose day has passed: not among the days, for when they are answered is the learner's choice */
	readonly backlog: number;
}

export interface ForecastInputs {
	readonly today: number;
	readonly horizon: number;
	/** without the cards of paused decks */
	readonly ledger: Pick<Ledger, 'dueByDay' | 'matureByDay' | 'stepCount' | 'newCount'>;
	readonly newADay: number;
	/** new cards begun today already */
	readonly introducedToday: number;
	/** answers that a new card takes on its first day */
	readonly firstAnswers: number;
	/** days after its first on which a new card comes back, remembered every time: see `firstReviewDays` */
	readonly firstReviewDays: readonly number[];
}

/**
 * The days from today on. Known cards stand on the day they are due; when they come back after that is not foretold.
 * New cards are begun as many a day as the limit allows until none is left, and come back on their first days.
 */
export function forecast(inputs: ForecastInputs): Forecast {
	const { today, horizon, ledger, firstAnswers } = inputs;
	const begun = begunByDay(inputs);
	const days = Array.from({ length: horizon }, (_, ahead): ForecastDay => {
		const key = String(today + ahead);
		const mature = Math.max(0, ledger.matureByDay[key] ?? 0);
		const steps = ahead === 0 ? ledger.stepCount : 0;
		const young = Math.max(0, (ledger.dueByDay[key] ?? 0) - mature) + steps;
		const first = begun[ahead] ?? 0;
		const back = inputs.firstReviewDays.reduce((sum, after) => sum + (begun[ahead - after] ?? 0), 0);
		const answers = young + mature + first * firstAnswers + back;
		return { day: today + ahead, young, mature, fresh: first + back, answers };
	});
	return { days, backlog: backlogOf(ledger, today) };
}

/** New cards begun on each day ahead. */
function begunByDay({ horizon, ledger, newADay, introducedToday }: ForecastInputs): readonly number[] {
	let left = Math.max(0, ledger.newCount);
	return Array.from({ length: horizon }, (_, ahead) => {
		const room = Math.max(0, ahead === 0 ? newADay - introducedToday : newADay);
		const begun = Math.min(left, room);
		left -= begun;
		return begun;
	});
}

/** Cards whose day lies before today. */
export function backlogOf({ dueByDay }: Pick<Ledger, 'dueByDay'>, today: number): number {
	let cards = 0;
	for (const [day, due] of Object.entries(dueByDay)) if (Number(day) < today) cards += due;
	return cards;
}

/** One bar of the chart: a day, or several together. */
export interface ForecastBar extends Omit<ForecastDay, 'day'> {
	readonly fromDay: number;
	readonly toDay: number;
}

/** The days in bars of so many days each; the last may hold fewer. */
export function barsOf(days: readonly ForecastDay[], daysABar: number): readonly ForecastBar[] {
	const bars: ForecastBar[] = [];
	for (let i = 0; i < days.length; i += daysABar) {
		const own = days.slice(i, i + daysABar);
		const sum = (field: 'young' | 'mature' | 'fresh' | 'answers') => own.reduce((all, day) => all + day[field], 0);
		bars.push({
			fromDay: own[0]?.day ?? 0,
			toDay: own.at(-1)?.day ?? 0,
			young: sum('young'),
			mature: sum('mature'),
			fresh: sum('fresh'),
			answers: sum('answers')
		});
	}
	return bars;
}
