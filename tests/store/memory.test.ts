import { newMemoryDatabase, openMemoryBackend } from '#store/memory-backend.ts';
import { describeStore } from './suite.ts';

describeStore('the store in memory', async () => {
	const database = newMemoryDatabase();
	return {
		connect: async () => openMemoryBackend(database),
		destroy: async () => undefined
	};
});
