import { afterEach, beforeEach, describe } from 'vitest';
import type { MakeDatabase, TestDatabase } from './bench.ts';
import { describeBackend } from './parts/backend.ts';
import { describeGathering } from './parts/gathering.ts';
import { describeListing } from './parts/listing.ts';
import { describeOpening } from './parts/opening.ts';
import { describeRebuilding } from './parts/rebuilding.ts';
import { describeRecording } from './parts/recording.ts';
import { describeRecordingMany } from './parts/recording-many.ts';
import { describeRefolding } from './parts/refolding.ts';
import { describeSeeding } from './parts/seeding.ts';
import { describeSharing } from './parts/sharing.ts';
import { describeTransferring } from './parts/transferring.ts';
import { describeUndoing } from './parts/undoing.ts';

/** Holds a back end, with the store logic over it, to every promise of the port. */
export function describeStore(name: string, make: MakeDatabase): void {
	describe(name, () => {
		let database: TestDatabase;
		beforeEach(async () => {
			database = await make();
		});
		afterEach(() => database.destroy());
		const use = (): TestDatabase => database;

		describeBackend(use);
		describeOpening(use);
		describeSeeding(use);
		describeRecording(use);
		describeRecordingMany(use);
		describeUndoing(use);
		describeGathering(use);
		describeRefolding(use);
		describeListing(use);
		describeSharing(use);
		describeTransferring(use, make);
		describeRebuilding(make);
	});
}
