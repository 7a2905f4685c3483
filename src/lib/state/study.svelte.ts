import type { CardAct } from '#domain/acts/acts.ts';
import { cardIdOf, makeCard, NEW_HISTORY, type Card } from '#domain/card.ts';
import type { Deck } from '#domain/deck.ts';
import {
	Good,
	LONGEST_ANSWER_MS,
	type AnswerSource,
	type EventDraft,
	type EventOf,
	type Rating
} from '#domain/event.ts';
import { emptyLedger, moveCard, type Ledger } from '#domain/ledger/ledger.ts';
import { hasNewMeaning, type Note } from '#domain/note.ts';
import { MS_A_MINUTE, studyDay } from '#domain/schedule/study-day.ts';
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
} from '#domain/session/session.ts';
import { EVERYTHING_DUE, type SessionPlan } from '#domain/session/plan.ts';
import { suggestedRating, type Verdict } from '#domain/verdict.ts';
import { language } from '#i18n/language.svelte.ts';
import type { Waits } from '#i18n/waits.ts';
import type { AnyKind } from '#kinds/index.ts';
import type { FollowingDraft } from '#store/port.ts';
import { AnswerChoices } from './answer-choices.svelte.ts';
import { recallAsked, rememberAsked } from './asked-card.ts';
import { clock } from './clock.ts';
import { readDayQueue } from './day-queue.ts';
import {
	hasDatabase,
	hasLostDatabase,
	isStoreOpen,
	openLibrary,
	openStore,
	UnknownDeck,
	type Library
} from './library.svelte.ts';
import { GivenAnswers, type GivenAnswer } from './given-answers.svelte.ts';
import type { Outcome } from './outcome.ts';
import { nextTask } from './painted.ts';
import { pendingWrites } from './pending-writes.svelte.ts';
import { preferences } from './preferences.svelte.ts';
import { recallEnd, rememberEnd } from './session-end.ts';
import { SessionNotes } from './session-notes.ts';

/** After so long a tap may come from a page that was frozen: the card is read again first. */
const STALE_MS = 10 * MS_A_MINUTE;
/** Sentence on spaced repetition after so many answers. */
const EXPLAIN_AFTER = 3;

type ReviewDraft = Omit<EventOf<'review'>, 'id' | 'hlc'>;

/** `moving`: answered, the next card is not here yet; nothing can be rated twice meanwhile */
type Stage = 'opening' | 'question' | 'answer' | 'moving' | 'over' | 'failed';

/**
 * A session on screen: which card, asked or answered, and what the buttons would do. The rules are in
 * `domain/session` and `domain/schedule`; this class carries them between store, clock and view.
 */
class Study {
	stage = $state<Stage>('opening');
	/** why it could not be opened */
	error = $state.raw<unknown>(null);
	card = $state.raw<Card | null>(null);
	note = $state.raw<Note | null>(null);
	deck = $state.raw<Pick<Deck, 'title' | 'colour'> | null>(null);
	response = $state.raw<unknown>(null);
	verdict = $state.raw<Verdict | null>(null);
	canUndo = $state(false);
	/** counts up with every question shown: the view moves the focus with it */
	turn = $state(0);
	answeredToday = $state(0);
	/** what was done last without answering; said until the next question */
	outcome = $state.raw<Outcome | null>(null);
	isActing = $state(false);
	/** the card was answered in another tab: after it was rated here, or while it lay here */
	overlap = $state<'both' | 'elsewhere' | null>(null);
	#given = new GivenAnswers();
	plan = $state.raw<SessionPlan>(EVERYTHING_DUE);
	#session = $state.raw<Session | null>(null);
	#library: Library | null = null;
	#ledger = $state.raw<Ledger>(emptyLedger(''));
	/** graders, loaded when the first card comes that can be checked */
	#kindOf: ((name: string) => AnyKind | undefined) | null = null;
	#notes = new SessionNotes();
	/** in a round of cards those whose answers change no memory; null where what is due is asked */
	#practiceIds: Set<string> | null = null;
	/** cards that were put away from this session by something else than an answer */
	#putAwayIds = new Set<string>();
	#choices = new AnswerChoices();
	/** the queue has changed under a turned card: another study day, or another tab */
	#isOutdated = false;
	/** UTC ms when the card on screen was last seen to be as the store has it */
	#lookedAt = 0;
	/** the opening of a session that goes on: one that waits for a write may be overtaken */
	#latestStart: object | null = null;
	#askedAt = 0;
	#source: AnswerSource = 'revealed';
	/** the checked response as it is kept in the log */
	#described = '';

	/** answers given and expected */
	readonly progress = $derived(this.#session === null ? null : answersOf(this.#session, this.#ledger.config));
	readonly nextStepAt = $derived(this.#session === null ? null : nextStepAt(this.#session));
	readonly suggested = $derived(this.verdict === null ? Good : suggestedRating(this.verdict));
	/** how much of a session by minutes had gone when the card was asked, 0-1; null without a limit */
	readonly elapsedShare = $derived.by(() => {
		const { minutes } = this.plan;
		const endsAt = this.#session?.endsAt ?? null;
		if (minutes === null || endsAt === null) return null;
		void this.turn;
		return Math.min(1, Math.max(0, 1 - (endsAt - this.#askedAt) / (minutes * MS_A_MINUTE)));
	});
	/** the minutes of the session are up before its cards are */
	isTimeUp = $state(false);
	/** the answer to the card on screen is logged and changes no memory */
	readonly isPractice = $derived(this.card !== null && this.#practiceIds?.has(this.card.id) === true);
	/** the card can be answered and checked before it is turned */
	readonly isGraded = $derived(this.card !== null && this.note?.gradedFacets.includes(this.card.facet) === true);
	/** the check said less than right: the learner may know better */
	readonly canOverrule = $derived(this.stage === 'answer' && this.verdict !== null && this.verdict.score < 1);
	/** an author changed what the note means since it was last seen here */
	readonly isChanged = $derived(
		this.card !== null &&
			this.note !== null &&
			this.card.history.reps > 0 &&
			hasNewMeaning(this.note, this.card.history.seenEdition)
	);
	readonly shouldExplain = $derived(!preferences.hasReadExplanation && this.answeredToday >= EXPLAIN_AFTER);

	/** the answer that could not be written: it stays on screen, and nothing else is asked */
	get held(): GivenAnswer | null {
		return this.#given.held;
	}

	/** after how long each rating would bring the card back */
	get waits(): Waits | null {
		return this.#choices.waits;
	}

	/** Mixes options the same way for one showing of a card. */
	readonly seed = $derived(this.card === null ? '' : showingOf(this.card));

	get rolloverHour(): number {
		return this.#ledger.config.rolloverHour;
	}

	get today(): number {
		return clock.today(this.rolloverHour);
	}

	/** The first card of all, which is part of the page: asked before anything else has loaded. */
	beginWith(note: Note, deck: Deck): void {
		const [facet = ''] = note.facets;
		const place = {
			id: cardIdOf(note.id, facet),
			noteId: note.id,
			deckId: note.deckId,
			facet,
			kind: note.kind,
			order: 0,
			teaches: note.teaches,
			after: note.after,
			formerIds: [],
			isRetired: false
		};
		this.#notes.keep(note);
		this.deck = deck;
		this.#ask(makeCard(place, NEW_HISTORY), note);
	}

	/** No card on screen. */
	clear(): void {
		this.stage = 'opening';
		this.card = null;
		this.note = null;
		this.response = null;
		this.verdict = null;
		this.#choices.clear();
	}

	/**
	 * Opens the store, builds the day's queue and asks its first card. Where nothing is kept yet that is the first
	 * card of all, and the store is opened when it has been turned.
	 * @param plan what the session is about; when it isn't said, the same as before
	 * @param keepsEnd the minutes that were running go on: after a reload, or on another day
	 */
	async start(plan = this.plan, keepsEnd = true): Promise<void> {
		const { deckId, minutes, isPractice, cards: named } = plan;
		this.plan = plan;
		this.clear();
		this.#session = null;
		this.isTimeUp = false;
		this.#isOutdated = false;
		try {
			pendingWrites.retry();
			const start = (this.#latestStart = {});
			await pendingWrites.saved();
			// it took until another page, or another session, was asked for
			if (start !== this.#latestStart) return;
			// where answers were lost one is no newcomer: it is said, see `marker.ts`
			if (!isStoreOpen() && !(await hasDatabase()) && !(await hasLostDatabase())) {
				const { note, deck } = await import('virtual:quai/first-card');
				this.beginWith(note, deck);
				return;
			}
			this.#library = await openLibrary();
			if (deckId !== null && !this.#library.decks.has(deckId)) throw new UnknownDeck(deckId);
			const round =
				isPractice || named !== null
					? await (await import('./practice-queue.ts')).readRound(this.#library.store, plan)
					: null;
			this.#practiceIds = round && new Set(round.practiceIds);
			this.#putAwayIds.clear();
			const { ledger, cards, limits } = round ?? (await readDayQueue(this.#library, plan));
			this.#ledger = ledger;
			await this.#choices.renew(this.#library.store, this.today);
			await this.#readDay();
			const now = clock.now();
			const endsAt = minutes === null ? null : ((keepsEnd ? recallEnd(minutes) : null) ?? now + minutes * MS_A_MINUTE);
			const session = resumeSession(startSession(cards, now, limits.learnAheadMin, endsAt), recallAsked());
			await this.#notes.readAhead(this.#library.store, session);
			if (minutes !== null && endsAt !== null) rememberEnd(minutes, endsAt);
			this.#session = session;
			await nextTask();
			await this.#show();
		} catch (error) {
			this.#fail(error);
		}
	}

	respond(response: unknown): void {
		this.response = response;
	}

	/** Turns the card without grading. */
	reveal(): void {
		if (this.stage !== 'question' || this.held !== null) return;
		this.#source = 'revealed';
		this.#turnOver();
	}

	/** Grades the response, then turns the card. */
	async check(): Promise<void> {
		const { card, response } = this;
		const kind = await this.#loadKind().catch((error: unknown) => void this.#fail(error));
		// the card may have been turned while the grader was loading
		if (
			this.stage !== 'question' ||
			this.held !== null ||
			!kind ||
			!card ||
			card !== this.card ||
			!this.note ||
			response === null
		)
			return;
		const prompt = { note: this.note, facet: card.facet, language: language.current };
		this.verdict = kind.grade(prompt, response);
		this.#described = kind.describe(prompt, response);
		this.#source = kind.source;
		this.#turnOver();
	}

	/**
	 * Rates the card on screen: the answer is queued for writing, then the next card is shown.
	 * @returns false when there was nothing to rate
	 */
	rate(rating: Rating): boolean {
		if (this.#isStale()) {
			void this.#afterLook(() => this.rate(rating));
			return false;
		}
		const { card, note } = this;
		const draft = this.#draft(rating);
		if (card === null || note === null || draft === null) return false;
		this.#write([draft], card, note, rating);
		this.#leave(card, draft);
		return true;
	}

	/**
	 * *I was right*: what the check said is logged as the answer, and overridden by Good, which counts.
	 * @returns false when there was nothing to override
	 */
	overrule(): boolean {
		if (this.#isStale()) {
			void this.#afterLook(() => this.overrule());
			return false;
		}
		const { card, note } = this;
		const said = this.#draft(this.suggested);
		if (card === null || note === null || said === null || !this.canOverrule) return false;
		// Good is what counts: its day is the one that was chosen
		const draft = { ...said, ...this.#choices.of(Good) };
		const { cardId, at, tzMin, studyDay, rolloverHour } = draft;
		const envelope = { at, tzMin, studyDay, rolloverHour };
		this.#write(
			[draft, ([review]) => ({ kind: 'override', cardId, ...envelope, reviewId: review?.id ?? '', rating: Good })],
			card,
			note,
			Good
		);
		this.#leave(card, { ...draft, rating: Good });
		return true;
	}

	/** Does something to the card on screen other than answering it; it is taken back like an answer. */
	async act(act: CardAct): Promise<void> {
		const { card, turn, rolloverHour } = this;
		if (card === null || this.#session === null || this.isActing || this.held !== null) return;
		this.isActing = true;
		try {
			const { draftsFor } = await import('#domain/acts/acts.ts');
			const today = clock.today(rolloverHour);
			const [draft] = draftsFor(act, [card], { ...clock.moment(), studyDay: today, rolloverHour });
			if (draft === undefined) return;
			await pendingWrites.settled();
			const store = await openStore();
			const { cards, event } = await store.record(draft, crypto.randomUUID());
			// a flag alone leaves the card where it is; it may have been answered while this was written
			if (act.kind === 'flag') this.card = turn === this.turn ? (cards[0] ?? card) : this.card;
			else {
				this.#putAwayIds.add(card.id);
				await this.#act({ kind: 'removed', cardId: card.id, now: clock.now() });
			}
			this.outcome = { kind: 'done', act, today, eventIds: [event.id] };
			await this.#readDay();
		} catch {
			this.outcome = { kind: 'failed' };
		} finally {
			this.isActing = false;
		}
	}

	/**
	 * Takes back the day's last act, this session's or an earlier one's, and asks its card again where there is
	 * something to answer, see `takeBack`.
	 */
	async undo(): Promise<void> {
		if (!this.canUndo) return;
		this.canUndo = false;
		this.outcome = null;
		try {
			const { takeBack } = await import('./undo.ts');
			const taken = await takeBack({
				today: this.today,
				onScreenId: this.card?.id,
				deckId: this.plan.deckId,
				practiceIds: this.#practiceIds,
				putAwayIds: this.#putAwayIds
			});
			// at once: whatever is pressed next is meant for this card
			if (taken?.isAsked) await this.#act({ kind: 'undone', ...taken, now: clock.now() });
			else if (taken) this.outcome = { kind: 'undone' };
			if (this.#library !== null) this.#ledger = await this.#library.store.ledger();
		} catch {
			// an unsaved answer has its own notice; what another tab took back already shows in the reading
		}
		await this.#readDay();
	}

	/** After the first card of all, which has no session: begins one. */
	async goOn(): Promise<void> {
		if (this.#session === null) await this.start();
	}

	/** Another study day has begun: its queue takes over, after the card that is turned. */
	async wake(): Promise<void> {
		if (this.stage === 'answer' || this.stage === 'moving') this.#isOutdated = true;
		else if (this.#session !== null) await this.start();
	}

	/** On the end screen: goes on when a step that was waited for is due. */
	async goOnWhenDue(): Promise<void> {
		const dueAt = this.stage === 'over' && !this.isTimeUp ? this.nextStepAt : null;
		if (dueAt !== null && dueAt <= clock.now()) await this.start();
	}

	/** The page is seen again after a while: other tabs may have answered, the card that lies here too. */
	async look(): Promise<void> {
		await this.goOnWhenDue();
		await this.#readCard().catch(() => undefined);
		await this.#readDay().catch(() => undefined);
	}

	/** The learner has read what another tab did. */
	closeOverlap(): void {
		this.overlap = null;
	}

	/** The card lies here for so long that the page may have been frozen meanwhile. */
	#isStale(): boolean {
		return this.stage === 'answer' && this.#session !== null && clock.now() - this.#lookedAt > STALE_MS;
	}

	/** Answers the card once it is known to be as it shows. */
	async #afterLook(answer: () => boolean): Promise<void> {
		const { turn } = this;
		try {
			await this.#readCard();
		} catch {
			// the store can't be read now: the answer is held and written when it can
			this.#lookedAt = clock.now();
		}
		if (turn === this.turn && this.stage === 'answer') answer();
	}

	/** Reads the card on screen again: when it was answered elsewhere, the session goes on with what is up to date. */
	async #readCard(): Promise<void> {
		const { card, turn } = this;
		if (card === null || this.#session === null || this.#library === null) return;
		if (this.stage !== 'question' && this.stage !== 'answer') return;
		await pendingWrites.settled();
		const stored = await this.#library.store.card(card.id);
		if (turn !== this.turn) return;
		this.#lookedAt = clock.now();
		if (stored === null || stored.history.lastAt === card.history.lastAt) return;
		this.overlap = 'elsewhere';
		await this.start();
	}

	/** When something is done, and on which study day. */
	#stamp(): Pick<ReviewDraft, 'at' | 'tzMin' | 'studyDay' | 'rolloverHour'> {
		const { rolloverHour } = this;
		const moment = clock.moment();
		return { ...moment, studyDay: studyDay(moment, rolloverHour), rolloverHour };
	}

	/** The answer to the card on screen; null when it can't be rated. */
	#draft(rating: Rating): ReviewDraft | null {
		const { card, note } = this;
		if (this.stage !== 'answer' || card === null || note === null || this.held !== null) return null;
		const stamp = this.#stamp();
		return {
			kind: 'review',
			cardId: card.id,
			...stamp,
			rating,
			ms: Math.min(LONGEST_ANSWER_MS, Math.max(0, stamp.at - this.#askedAt)),
			source: this.#source,
			edition: note.edits.length,
			...(this.isPractice ? { isPractice: true } : {}),
			...(this.verdict === null ? {} : { score: this.verdict.score, response: this.#described }),
			...this.#choices.of(rating)
		};
	}

	/** Goes on to the next card; the answer is as good as given. */
	#leave(card: Card, draft: ReviewDraft): void {
		this.canUndo = true;
		if (draft.isPractice !== true) this.answeredToday++;
		this.outcome = this.overlap = null;
		this.stage = 'moving';
		void this.#moveOn(card, draft);
	}

	/** The session without the card just answered. */
	async #moveOn(card: Card, draft: ReviewDraft): Promise<void> {
		if (this.#session === null) return;
		try {
			const { advance } = await this.#choices.rules();
			const history = advance(card.id, card.history, { ...draft, id: '', hlc: '' }, this.#ledger.config);
			const answered = makeCard(card, history);
			// the next choice counts this card where it went
			this.#ledger = moveCard(this.#ledger, card, answered);
			await this.#act({ kind: 'answered', card: answered, now: draft.at });
		} catch (error) {
			this.#fail(error);
		}
	}

	/** What the header shows of the day: answers given, and whether one can be taken back. */
	async #readDay(): Promise<void> {
		if (this.#library === null) return;
		const { store } = this.#library;
		const today = clock.today(this.rolloverHour);
		const [done, last] = await Promise.all([store.dayTotals(today), store.lastUndoable(today)]);
		this.answeredToday = done.reviews;
		this.canUndo = last !== null;
	}

	async #act(act: SessionAct): Promise<void> {
		if (this.#session === null) return;
		const before = this.#session.current;
		this.#session = advanceSession(this.#session, act);
		if (this.#isOutdated) await this.start();
		// another card may have been answered while one was put away: the one on screen is let be
		else if (act.kind !== 'removed' || this.#session.current !== before) await this.#show();
	}

	/** Asks the session's current card. */
	async #show(): Promise<void> {
		const card = this.#session?.current ?? (await this.#refill());
		if (card === null) {
			this.clear();
			this.stage = 'over';
			this.turn++;
			return;
		}
		const store = this.#library?.store;
		this.#ask(card, await this.#notes.read(store, card.noteId));
		if (this.#session !== null) void this.#notes.readAhead(store, this.#session).catch(() => undefined);
	}

	/** What was learnt in this session may have unlocked more for today. */
	async #refill(): Promise<Card | null> {
		if (this.#library === null || this.#session === null) return null;
		const { queue, steps } = this.#session;
		this.isTimeUp = queue.length + steps.length > 0 && isTimeUp(this.#session, clock.now());
		// a round is a round, and minutes are minutes: neither goes on with what came up meanwhile
		if (this.#practiceIds !== null || this.isTimeUp) return null;
		await pendingWrites.settled();
		const { cards } = await readDayQueue(this.#library, this.plan);
		this.#session = refillSession(this.#session, cards, clock.now());
		return this.#session.current;
	}

	#ask(card: Card, note: Note): void {
		this.card = card;
		this.note = note;
		this.deck = this.#library?.decks.get(card.deckId) ?? this.deck;
		this.response = null;
		this.verdict = null;
		this.#choices.clear();
		this.stage = 'question';
		this.turn++;
		this.#askedAt = this.#lookedAt = clock.now();
		rememberAsked(showingOf(card));
		if (this.isGraded) void this.#loadKind().catch(() => undefined);
	}

	#turnOver(): void {
		this.stage = 'answer';
		if (this.isChanged) this.#noteSeen();
		if (this.#choices.isReady) return this.#decide();
		// without rules the buttons carry no interval; rating says what is wrong
		void this.#choices.prepare(this.#library?.store, this.today).then(
			() => {
				this.#decide();
				// the answer that is about to be given will be written
				void nextTask()
					.then(openLibrary)
					.catch(() => undefined);
			},
			() => undefined
		);
	}

	#decide(): void {
		// practice moves nothing: its buttons say no interval
		if (this.card !== null && !this.isPractice) this.#choices.decide(this.card, this.today, this.#ledger);
	}

	/** The learner is being told that the card's meaning has changed: once is enough, rated or not. */
	#noteSeen(): void {
		const { card, note } = this;
		if (card === null || note === null) return;
		const seen = { kind: 'seen', cardId: card.id, edition: note.edits.length, ...this.#stamp() } as const;
		const requestId = crypto.randomUUID();
		pendingWrites.add(async () => {
			const store = await openStore();
			// not written, it is told once more: no answer is lost, and none has to wait behind it
			await store.record(seen, requestId).catch(() => undefined);
		});
	}

	/** Queues the answer to the card on screen. */
	#write(drafts: readonly (EventDraft | FollowingDraft)[], card: Card, note: Note, rating: Rating): void {
		const { deck, verdict, response, seed } = this;
		this.#given.write(drafts, { card, note, deck, verdict, response, seed, rating }, () => {
			this.overlap = 'both';
			this.#isOutdated = true;
		});
	}

	/** The grader of the card on screen. */
	async #loadKind(): Promise<AnyKind | undefined> {
		this.#kindOf ??= (await import('#kinds/index.ts')).kindOf;
		return this.note === null ? undefined : this.#kindOf(this.note.kind);
	}

	#fail(error: unknown): void {
		this.error = error;
		this.stage = 'failed';
	}
}

export const study = new Study();
