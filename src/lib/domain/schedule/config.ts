/** The scheduling parameters: what a `parameters` event holds, whole. */
export interface ScheduleConfig {
	/** FSRS-6 weights, w0 to w20 */
	readonly weights: readonly number[];
	/** chance of recall at which a card comes due, 0.8-0.95 */
	readonly desiredRetention: number;
	readonly learningStepsMin: readonly number[];
	readonly relearningStepsMin: readonly number[];
	/** hour, 0-23, at which a study day begins; counts from the next event on */
	readonly rolloverHour: number;
	readonly isFuzzed: boolean;
	readonly longestIntervalDays: number;
	/** lapses at which a card is first called a leech, then again every half of it */
	readonly leechThreshold: number;
}

/** FSRS-6 default weights (open-spaced-repetition, ts-fsrs 5.4). */
export const DEFAULT_WEIGHTS: readonly number[] = [
	0.212, 1.2931, 2.3065, 8.2956, 6.4133, 0.8334, 3.0194, 0.001, 1.8722, 0.1666, 0.796, 1.4835, 0.0614, 0.2629, 1.6483,
	0.6014, 1.8729, 0.5425, 0.0912, 0.0658, 0.1542
];

export const DEFAULT_CONFIG: ScheduleConfig = {
	weights: DEFAULT_WEIGHTS,
	desiredRetention: 0.9,
	learningStepsMin: [1, 10],
	relearningStepsMin: [10],
	rolloverHour: 4,
	isFuzzed: true,
	longestIntervalDays: 365,
	leechThreshold: 8
};

/** What limits a day and a session; the learner's settings, not part of memory. */
export interface StudyLimits {
	readonly newADay: number;
	readonly reviewsADay: number;
	/** steps due within this many minutes are shown when nothing else is left */
	readonly learnAheadMin: number;
	readonly isBuryingSiblings: boolean;
}

export const DEFAULT_LIMITS: StudyLimits = {
	newADay: 10,
	reviewsADay: 200,
	learnAheadMin: 20,
	isBuryingSiblings: true
};
