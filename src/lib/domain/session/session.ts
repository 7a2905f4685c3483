import type { Card } from '../card.ts';
import { DEFAULT_LIMITS, type ScheduleConfig } from '../schedule/config.ts';

/**
 * A sitting over a snapshot of the queue: what the database does meanwhile never reorders it under the finger.
 * Plain data; every card is in exactly one of `current`, `queue`, `steps` and `finishedIds`.
 */
export interface Session {
	readonly current: Card | null;
	/** not shown yet, in order */
	readonly queue: readonly Card[];
	/** waiting for their time, earliest first */
	readonly steps: readonly Card[];
	/** cards that don't come back in this session, in the order they were finished */
	readonly finishedIds: readonly string[];
	/** the card answered last: not shown twice in a row if there is another */
	readonly lastId: string | null;
	readonly learnAheadMin: number;
	/** answers given and not taken back */
	readonly answerCount: number;
	/** UTC ms from which no other card is asked; null when the session ends with its cards */
	readonly endsAt: number | null;
}

export type SessionAct =
	/** the current card was answered; `card` as it is after the answer */
	| { readonly kind: 'answered'; readonly card: Card; readonly now: number }
	/** an answer or another act was taken back; `card` as it is again: it is asked at once */
	| { readonly kind: 'undone'; readonly card: Card; readonly wasAnswer: boolean; readonly now: number }
	/** a card was suspended, buried or set to another day: it leaves the session */
	| { readonly kind: 'removed'; readonly cardId: string; readonly now: number };

/**
 * @param cards the built queue, steps among them
 * @param now UTC ms
 * @param learnAheadMin steps due within so many minutes are shown early when nothing else is left
 * @param endsAt UTC ms; the card asked by then may still be answered
 */
export function startSession(
	cards: readonly Card[],
	now: number,
	learnAheadMin: number = DEFAULT_LIMITS.learnAheadMin,
	endsAt: number | null = null
): Session {
	const empty: Session = {
		current: null,
		queue: [],
		steps: [],
		finishedIds: [],
		lastId: null,
		learnAheadMin,
		answerCount: 0,
		endsAt
	};
	const queue = cards.filter((card) => stepAt(card) === null);
	const steps = cards.filter((card) => stepAt(card) !== null).reduce(insertStep, empty.steps);
	return showNext({ ...empty, queue, steps }, now);
}

/**
 * The session after an act. The current card changes only when it was answered, removed or another one was taken
 * back; an act on a card that isn't there changes nothing else.
 */
export function advanceSession(session: Session, act: SessionAct): Session {
	switch (act.kind) {
		case 'answered':
			return showNext(answered(session, act.card), act.now);
		case 'undone':
			return showNext(undone(session, act.card, act.wasAnswer), act.now);
		case 'removed':
			return showNext(withoutCard(session, act.cardId), act.now);
	}
}

/**
 * The session with the card on screen that was asked when the page went, if that showing of it is still open: a session
 * that is built anew may begin with another one.
 * @param showing `showingOf` that card then
 */
export function resumeSession(session: Session, showing: string): Session {
	// over already: nothing is asked again
	if (session.current === null) return session;
	const card = [...session.queue, ...session.steps].find((card) => showingOf(card) === showing);
	return card === undefined ? session : { ...withoutCard(putBack(session), card.id), current: card };
}

/** Names one showing of a card: it changes with every answer. */
export const showingOf = ({ id, history }: Card): string => `${id}/${history.reps}`;

/**
 * The session with the cards that the day has for it by now, say unlocked by what was learnt; those it already has
 * stay where they are.
 */
export function refillSession(session: Session, cards: readonly Card[], now: number): Session {
	const known = [session.current, ...session.queue, ...session.steps];
	const added = cards.filter((card) => !known.some((other) => other?.id === card.id));
	const addedIds = new Set(added.map((card) => card.id));
	return showNext(
		{
			...session,
			queue: [...session.queue, ...added.filter((card) => stepAt(card) === null)],
			steps: added.filter((card) => stepAt(card) !== null).reduce(insertStep, session.steps),
			finishedIds: session.finishedIds.filter((id) => !addedIds.has(id))
		},
		now
	);
}

/**
 * Answers given, and in all if every card left is remembered: a card in its steps needs one for each step left. Unlike
 * the count of finished cards this moves with every answer.
 */
export function answersOf(
	session: Session,
	{ learningStepsMin, relearningStepsMin }: Pick<ScheduleConfig, 'learningStepsMin' | 'relearningStepsMin'>
): { readonly given: number; readonly total: number } {
	const stepsLeft = ({ history: { phase, step } }: Card): number => {
		if (phase === 'review') return 1;
		const steps = phase === 'relearning' ? relearningStepsMin : learningStepsMin;
		return Math.max(1, steps.length - (phase === 'new' ? 0 : step));
	};
	const left = [...(session.current === null ? [] : [session.current]), ...session.queue, ...session.steps];
	const given = session.answerCount;
	return { given, total: left.reduce((sum, card) => sum + stepsLeft(card), given) };
}

/** True once the minutes of a session are up: the card on screen is its last. */
export const isTimeUp = ({ endsAt }: Session, now: number): boolean => endsAt !== null && now >= endsAt;

/** UTC ms at which the first waiting step is due; null when none waits. */
export const nextStepAt = (session: Session): number | null => {
	const first = session.steps[0];
	return first === undefined ? null : stepAt(first);
};

function answered(session: Session, card: Card): Session {
	const rest = { ...withoutCard(session, card.id), lastId: card.id, answerCount: session.answerCount + 1 };
	const comesBack = stepAt(card) !== null && card.shelf !== 'off';
	if (comesBack) return { ...rest, steps: insertStep(rest.steps, card) };
	return { ...rest, finishedIds: [...rest.finishedIds, card.id] };
}

function undone(session: Session, card: Card, wasAnswer: boolean): Session {
	const answerCount = Math.max(0, session.answerCount - (wasAnswer ? 1 : 0));
	const rest = { ...withoutCard(session, card.id), answerCount };
	// what was taken back may have been what brought it here
	if (card.shelf === 'off') return rest;
	return { ...putBack(rest), current: card, lastId: null };
}

/** The interrupted card comes next. */
function putBack(session: Session): Session {
	const { current } = session;
	if (current === null) return session;
	if (stepAt(current) !== null) return { ...session, steps: insertStep(session.steps, current) };
	return { ...session, queue: [current, ...session.queue] };
}

function withoutCard(session: Session, cardId: string): Session {
	const isOther = (card: Card) => card.id !== cardId;
	return {
		...session,
		current: session.current?.id === cardId ? null : session.current,
		queue: session.queue.filter(isOther),
		steps: session.steps.filter(isOther),
		finishedIds: session.finishedIds.filter((id) => id !== cardId)
	};
}

/** Fills an empty place: due steps first, then the queue, then steps ahead of time; the last card only alone. */
function showNext(session: Session, now: number): Session {
	if (session.current !== null || isTimeUp(session, now)) return session;
	const isDueBy = (at: number) => (card: Card) => (stepAt(card) ?? 0) <= at;
	const due = session.steps.filter(isDueBy(now));
	const ahead = session.steps.filter(isDueBy(now + session.learnAheadMin * 60_000));
	const candidates = [...due, ...session.queue.slice(0, 1), ...ahead];
	const next = candidates.find((card) => card.id !== session.lastId) ?? candidates[0];
	if (next === undefined) return session;
	return { ...withoutCard(session, next.id), current: next };
}

/** UTC ms of a step's due; null for a card that isn't waiting for a time. */
const stepAt = ({ history: { due } }: Card): number | null => (due?.kind === 'time' ? due.at : null);

function insertStep(steps: readonly Card[], card: Card): readonly Card[] {
	const at = stepAt(card) ?? 0;
	const place = steps.findIndex((other) => (stepAt(other) ?? 0) > at);
	return place === -1 ? [...steps, card] : [...steps.slice(0, place), card, ...steps.slice(place)];
}
