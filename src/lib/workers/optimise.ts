import type { StoredEvent } from '#domain/event.ts';
import { optimise, type Optimised } from '#domain/tuning/optimise.ts';
import { sequencesOf } from '#domain/tuning/training-log.ts';

/** The log comes in parts, then the word to begin. */
export type ToOptimise =
	| { readonly kind: 'events'; readonly events: readonly StoredEvent[] }
	| {
			readonly kind: 'run';
			readonly now: number;
			readonly heirs: ReadonlyMap<string, string>;
			readonly weights: readonly number[];
	  };

/** Progress 0-1 now and then, and at the end what was found. */
export type FromOptimise =
	{ readonly kind: 'progress'; readonly progress: number } | { readonly kind: 'found'; readonly optimised: Optimised };

/** Share of the work between two messages: more would be drawn by nobody. */
const TOLD_EACH = 0.01;

const events: StoredEvent[] = [];

/** Tunes the weights off the main thread; to cancel it, end it. */
addEventListener('message', ({ data }: MessageEvent<ToOptimise>) => {
	if (data.kind === 'events') {
		for (const event of data.events) events.push(event);
		return;
	}
	const work = optimise(sequencesOf(events, data), data.weights);
	let told = 0;
	for (let step = work.next(); ; step = work.next()) {
		if (step.done === true) return tell({ kind: 'found', optimised: step.value });
		if (step.value < told + TOLD_EACH) continue;
		told = step.value;
		tell({ kind: 'progress', progress: told });
	}
});

const tell = (message: FromOptimise): void => postMessage(message);
