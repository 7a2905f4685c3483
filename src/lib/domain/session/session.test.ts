import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Card } from '../card.ts';
import { aCard, inReview, inSteps } from '#tests/fixtures/cards.ts';
import { PROPERTY_RUNS } from '#tests/fixtures/soak.ts';
import {
	advanceSession,
	answersOf,
	isTimeUp,
	nextStepAt,
	refillSession,
	resumeSession,
	showingOf,
	startSession,
	type Session,
	type SessionAct
} from './session.ts';

const NOW = 1_000_000_000;
const MIN = 60_000;
const at = (minutes: number) => NOW + minutes * MIN;
const review = (id: string) => aCard({ id }, inReview(100));
const stepping = (id: string, minutes: number) => aCard({ id }, inSteps(at(minutes)));
const done = (id: string) => aCard({ id }, inReview(110));
const suspended = (id: string) => aCard({ id }, { isSuspended: true });
const answered = (card: Card, minutes = 0): SessionAct => ({ kind: 'answered', card, now: at(minutes) });
const undone = (card: Card, minutes = 0): SessionAct => ({ kind: 'undone', wasAnswer: true, card, now: at(minutes) });
const removed = (cardId: string, minutes = 0): SessionAct => ({ kind: 'removed', cardId, now: at(minutes) });
/** An act on a card that isn't there: time went by, and nothing else. */
const clock = (minutes: number): SessionAct => ({ kind: 'removed', cardId: 'none', now: at(minutes) });

/** Id of the card shown at the start and after each act; '-' when the session is over. */
function shown(cards: readonly Card[], acts: readonly SessionAct[]): string {
	let session = startSession(cards, NOW);
	const ids = [session.current?.id ?? '-'];
	for (const act of acts) {
		session = advanceSession(session, act);
		ids.push(session.current?.id ?? '-');
	}
	return ids.join(' ');
}

describe('the card shown', () => {
	const a = review('a');
	const b = review('b');
	it.each<[string, readonly Card[], readonly SessionAct[], string]>([
		['nothing to do', [], [], '-'],
		['the queue in order', [a, b], [answered(done('a')), answered(done('b'))], 'a b -'],
		['a due step before the queue', [a, stepping('s', -1)], [answered(done('s'))], 's a'],
		['a step after the queue when not due', [stepping('s', 5), a], [answered(done('a'))], 'a s'],
		['a step that comes due meanwhile', [a, b, stepping('s', 1)], [answered(done('a'), 2)], 'a s'],
		['the earlier of two due steps', [stepping('s', -1), stepping('t', -2)], [answered(done('t'))], 't s'],
		['a step ahead of time when nothing else is left', [a], [answered(stepping('a', 10))], 'a a'],
		['the end when the step is too far ahead', [a], [answered(stepping('a', 21))], 'a -'],
		['another card before the same again', [a, b], [answered(stepping('a', 0), 1)], 'a b'],
		['another step ahead before the same again', [a, stepping('s', 15)], [answered(stepping('a', 0))], 'a s'],
		['the waiting step once its time has come', [stepping('s', 30)], [clock(5), clock(10)], '- - s'],
		['the same card while time goes by', [a, stepping('s', 5)], [clock(10)], 'a a'],
		['what was taken back at once', [a, b], [answered(done('a')), undone(a), answered(done('a'))], 'a b a b'],
		['a step taken back', [a, b], [answered(stepping('a', 1)), undone(a), answered(done('a'))], 'a b a b'],
		['what was taken back after the end', [a], [answered(done('a')), undone(a)], 'a - a'],
		['a card of an earlier session taken back', [a], [undone(b), answered(done('b'))], 'a b a'],
		['an interrupted step again', [stepping('s', -1), a], [undone(b), answered(done('b'))], 's b s'],
		['the next when taking back suspends again', [a], [undone(suspended('b'))], 'a a'],
		['the next when the current one is removed', [a, b], [removed('a')], 'a b'],
		['the same when a later one is removed', [a, b], [removed('b'), answered(done('a'))], 'a a -'],
		['no removed step', [a], [answered(stepping('a', 30)), removed('a'), clock(40)], 'a - - -'],
		['no suspended step', [a], [answered(aCard({ id: 'a' }, { ...inSteps(NOW), isSuspended: true }))], 'a -']
	])('%s', (_, cards, acts, expected) => {
		expect(shown(cards, acts)).toBe(expected);
	});

	it('uses the given minutes of learning ahead', () => {
		expect(startSession([stepping('s', 5)], NOW, 4).current).toBeNull();
		expect(startSession([stepping('s', 5)], NOW, 5).current?.id).toBe('s');
	});
});

describe('nextStepAt', () => {
	it.each([
		['no step waits', [], null],
		['the first of those waiting', [stepping('s', 40), stepping('t', 30)], at(30)]
	])('%s', (_, cards, expected) => {
		expect(nextStepAt(startSession(cards, NOW))).toBe(expected);
	});
});

describe('any session', () => {
	const IDS = ['a', 'b', 'c', 'd', 'e'];
	const anyCard = fc.record({ id: fc.constantFrom(...IDS), minutes: fc.option(fc.integer({ min: -5, max: 60 })) });
	const cardOf = ({ id, minutes }: { id: string; minutes: number | null }) =>
		minutes === null ? review(id) : stepping(id, minutes);
	const anyAct = fc.record({
		kind: fc.constantFrom<SessionAct['kind']>('answered', 'answered', 'answered', 'undone', 'removed'),
		// null: the card shown
		other: fc.option(fc.constantFrom(...IDS), { freq: 2 }),
		minutes: fc.option(fc.nat(60)),
		waitMin: fc.nat(15)
	});
	const idsOf = (session: Session) => [
		...(session.current === null ? [] : [session.current.id]),
		...session.queue.map((card) => card.id),
		...session.steps.map((card) => card.id),
		...session.finishedIds
	];

	it('loses no card and doubles none', () => {
		const anyStart = fc.uniqueArray(anyCard, { selector: ({ id }) => id });
		fc.assert(
			fc.property(anyStart, fc.array(anyAct, { maxLength: 20 }), (start, acts) => {
				let now = NOW;
				let session = startSession(start.map(cardOf), now);
				const expected = new Set(start.map(({ id }) => id));
				for (const { kind, other, minutes, waitMin } of acts) {
					now += waitMin * MIN;
					const id = other ?? session.current?.id ?? 'a';
					const card = cardOf({ id, minutes: minutes === null ? null : minutes + (now - NOW) / MIN });
					session = advanceSession(session, { kind, now, card, cardId: id } as SessionAct);
					if (kind === 'answered' || kind === 'undone') expected.add(id);
					if (kind === 'removed') expected.delete(id);
					const ids = idsOf(session);
					expect([...ids].sort()).toEqual([...expected].sort());
				}
			}),
			PROPERTY_RUNS
		);
	});

	it('shows another card while there is one to show', () => {
		fc.assert(
			fc.property(fc.uniqueArray(anyCard, { selector: ({ id }) => id, minLength: 2 }), fc.nat(40), (start, wait) => {
				const session = startSession(start.map(cardOf), NOW);
				fc.pre(session.current !== null);
				const again = stepping(session.current?.id ?? '', 0);
				const next = advanceSession(session, answered(again, wait));
				const others = [...session.queue, ...session.steps.filter((card) => card.shelfKey <= at(wait + 20))];
				expect(next.current?.id === again.id).toBe(others.length === 0);
			}),
			PROPERTY_RUNS
		);
	});

	it('comes to an end when every card is answered for good', () => {
		fc.assert(
			fc.property(fc.uniqueArray(anyCard, { selector: ({ id }) => id }), (start) => {
				let session = startSession(start.map(cardOf), at(60));
				const order: string[] = [];
				while (session.current !== null && order.length <= start.length) {
					order.push(session.current.id);
					session = advanceSession(session, answered(done(session.current.id), 60));
				}
				expect([...order].sort()).toEqual(start.map(({ id }) => id).sort());
				expect(session.finishedIds).toHaveLength(start.length);
			}),
			PROPERTY_RUNS
		);
	});
});

describe('answersOf', () => {
	const steps = { learningStepsMin: [1, 10], relearningStepsMin: [10] };

	it('expects a step’s answer each, and moves with every answer', () => {
		const fresh = aCard({ id: 'new' });
		let session = startSession([fresh, review('a')], NOW);
		expect(answersOf(session, steps)).toEqual({ given: 0, total: 3 });
		session = advanceSession(session, answered(aCard({ id: 'new' }, { ...inSteps(at(10)), step: 1 })));
		expect(answersOf(session, steps)).toEqual({ given: 1, total: 3 });
		session = advanceSession(session, answered(stepping('a', 10), 1));
		expect(answersOf(session, steps)).toEqual({ given: 2, total: 4 });
		session = advanceSession(session, undone(review('a'), 2));
		expect(answersOf(session, steps)).toEqual({ given: 1, total: 3 });
	});
});

describe('refillSession', () => {
	it('adds what the day has by now, and shows it when nothing else was left', () => {
		const over = advanceSession(startSession([review('a')], NOW), answered(done('a')));
		expect(over.current).toBeNull();
		const refilled = refillSession(over, [review('b'), review('c')], at(1));
		expect(refilled.current?.id).toBe('b');
		expect(refilled.queue.map((card) => card.id)).toEqual(['c']);
		expect(refillSession(refilled, [review('b'), review('c')], at(1))).toEqual(refilled);
	});
});

describe('resumeSession', () => {
	const cards = [review('a'), review('b'), stepping('c', 5)];
	const ids = ({ current, queue, steps }: Session) => [current, ...queue, ...steps].map((card) => card?.id);

	it.each([
		['waits in the queue', review('b'), ['b', 'a', 'c']],
		['waits for its time', stepping('c', 5), ['c', 'a', 'b']],
		['is first anyway', review('a'), ['a', 'b', 'c']],
		['is not in it', review('x'), ['a', 'b', 'c']]
	])('asks the card that was on screen when it %s', (_name, card, order) => {
		expect(ids(resumeSession(startSession(cards, NOW), showingOf(card)))).toEqual(order);
	});

	it('does not ask a card again that was answered meanwhile', () => {
		const before = showingOf(review('b'));
		const answered = aCard({ id: 'b' }, { ...inReview(100), reps: review('b').history.reps + 1 });
		expect(resumeSession(startSession([review('a'), answered], NOW), before).current?.id).toBe('a');
	});
});

describe('a session by minutes', () => {
	const [a, b] = [review('a'), review('b')];
	const start = (cards: readonly Card[] = [a, b]) => startSession(cards, NOW, 20, at(5));

	it('asks on until its minutes are up, and the card in hand is still answered', () => {
		const before = advanceSession(start(), answered(done('a'), 4.9));
		expect(before.current?.id).toBe('b');
		const after = advanceSession(start(), answered(done('a'), 5));
		expect(after).toMatchObject({ current: null, answerCount: 1 });
		expect(isTimeUp(after, at(5))).toBe(true);
		expect(after.queue.map(({ id }) => id)).toEqual(['b']);
	});

	it('keeps a card taken back after the end, and is over again once it is answered', () => {
		const back = advanceSession(advanceSession(start(), answered(done('a'), 5)), undone(a, 6));
		expect(back.current?.id).toBe('a');
		expect(advanceSession(back, answered(done('a'), 6)).current).toBeNull();
	});

	it('is over at once when the page comes back after its end, whatever was on screen', () => {
		const late = startSession([a, b], at(6), 20, at(5));
		expect(late.current).toBeNull();
		expect(resumeSession(late, showingOf(a)).current).toBeNull();
	});

	it('takes in nothing more once its minutes are up', () => {
		const over = advanceSession(start([a]), answered(done('a'), 5));
		expect(refillSession(over, [b], at(5)).current).toBeNull();
	});
});
