/** How long a page that is just being left may take to give its seat up. */
const WAIT_MS = 1000;

/**
 * Takes the seat of a quiz: of all pages of the app one goes on with it, so that no answer is given twice.
 * @param isForced takes it from the page that has it
 * @param onlost another page took it
 * @returns gives it up; null when another page has it
 */
export function takeSeat(
	locks: Pick<LockManager, 'request'> | undefined,
	quizId: string,
	isForced: boolean,
	onlost: () => void
): Promise<(() => void) | null> {
	return new Promise((resolve) => {
		const free = (): void => resolve(() => undefined);
		// an address without https, or a browser that keeps no order among pages: then none is kept
		if (locks === undefined) return free();
		let isTaken = false;
		const options = isForced ? { steal: true } : { signal: AbortSignal.timeout(WAIT_MS) };
		const hold = (): Promise<void> => {
			isTaken = true;
			return new Promise((leave) => resolve(leave));
		};
		locks.request(`quai.quiz/${quizId}`, options, hold).catch((error: unknown) => {
			if (isTaken) onlost();
			else if (error instanceof DOMException && error.name === 'TimeoutError') resolve(null);
			else free();
		});
	});
}
