const EVERY_MS = 3_600_000;

/** Whether to ask for a new version again, an hour after the last time; a clock that was set back counts as one. */
export const isCheckDue = (lastAt: number, now: number): boolean => now < lastAt || now - lastAt >= EVERY_MS;
