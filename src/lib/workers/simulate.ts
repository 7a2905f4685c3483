import { unpackKnown } from '#domain/tuning/known-cards.ts';
import { simulate, type Cost, type SimulationInput } from '#domain/tuning/simulate.ts';

export interface ToSimulate {
	readonly input: Omit<SimulationInput, 'known'>;
	/** see `packKnown` */
	readonly known: Float64Array;
	/** in the order in which their costs are wanted */
	readonly retentions: readonly number[];
}

/** Lives a year for each retention off the main thread, and tells each cost as soon as it is there. */
addEventListener('message', ({ data }: MessageEvent<ToSimulate>) => {
	const input = { ...data.input, known: unpackKnown(data.known) };
	for (const retention of data.retentions) tell(simulate(input, retention));
});

const tell = (cost: Cost): void => postMessage(cost);
