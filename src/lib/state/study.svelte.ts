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
import { emptyLedger, type Ledger } from '#domain/ledger/ledger.ts';
import type { Note } from '#domain/note.ts';
import type { RatingPreview } from '#domain/schedule/preview.ts';
import {
	advanceSession,
	answersOf,
	nextStepAt,
	refillSession,
	startSession,
	type Session,
	type SessionAct
} from '#domain/session/session.ts';
import { suggestedRating, type Verdict } from '#domain/verdict.ts';
import { language } from '#i18n/language.svelte.ts';
import type { AnyKind } from '#kinds/index.ts';
import { clock } from './clock.ts';
import { readDayQueue } from './day-queue.ts';
import { hasDatabase, openLibrary, type Library } from './library.svelte.ts';
import { pendingWrites } from './pending-writes.svelte.ts';
import { preferences } from './preferences.svelte.ts';
import { undoLastAct } from './undo.ts';

/** Notes read ahead of the card on screen: their texts are there before they are asked. */
const NOTES_AHEAD = 6;
/** Sentence on spaced repetition after so many answers. */
const EXPLAIN_AFTER = 3;

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
	previews = $state.raw<Record<Rating, RatingPreview> | null>(null);
	canUndo = $state(false);
	/** counts up with every question shown: the view moves the focus with it */
	turn = $state(0);
	answeredToday = $state(0);
	#session = $state.raw<Session | null>(null);
	#library: Library | null = null;
	#ledger = $state.raw<Ledger>(emptyLedger(''));
	/** graders, loaded when the first card comes that can be checked */
	#kindOf: ((name: string) => AnyKind | undefined) | null = null;
	#notes = new Map<string, Note>();
	/** loaded when the first card is turned */
	#rules: typeof import('./rules.ts') | null = null;
	#askedAt = 0;
	#source: AnswerSource = 'revealed';
	/** the checked response as it is kept in the log */
	#described = '';

	/** answers given and expected */
	readonly progress = $derived(this.#session === null ? null : answersOf(this.#session, this.#ledger.config));
	readonly nextStepAt = $derived(this.#session === null ? null : nextStepAt(this.#session));
	readonly suggested = $derived(this.verdict === null ? Good : suggestedRating(this.verdict));
	/** the card can be answered and checked before it is turned */
	readonly isGraded = $derived(this.card !== null && this.note?.gradedFacets.includes(this.card.facet) === true);
	readonly shouldExplain = $derived(!preferences.hasReadExplanation && this.answeredToday >= EXPLAIN_AFTER);

	/** Mixes options the same way for one showing of a card. */
	readonly seed = $derived(`${this.card?.id ?? ''}/${this.card?.history.reps ?? 0}`);

	get rolloverHour(): number {
		return this.#ledger.config.rolloverHour;
	}

	/** The first card of all, which is part of the page: asked before anything else has loaded. */
	beginWith(note: Note, deck: Deck): void {
		const [facet = ''] = note.facets;
		const place = {
			id: cardIdOf(note.id, facet),
			noteId: note.id,
			deckId: note.deckId,
			facet,
			order: 0,
			teaches: note.teaches,
			after: note.after,
			formerIds: [],
			isRetired: false
		};
		this.#notes.set(note.id, note);
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
		this.previews = null;
	}

	/**
	 * Opens the store, builds the day's queue and asks its first card. Where nothing is kept yet that is the first
	 * card of all, and the store is opened when it has been turned.
	 */
	async start(): Promise<void> {
		this.clear();
		try {
			await pendingWrites.settled();
			if (!(await hasDatabase())) {
				const { note, deck } = await import('virtual:quai/first-card');
				this.beginWith(note, deck);
				return;
			}
			this.#library = await openLibrary();
			const { ledger, cards, limits } = await readDayQueue(this.#library);
			this.#ledger = ledger;
			await this.#readDay();
			const session = startSession(cards, clock.now(), limits.learnAheadMin);
			await this.#readNotes(session);
			this.#session = session;
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
		if (this.stage !== 'question') return;
		this.#source = 'revealed';
		this.#turnOver();
	}

	/** Grades the response, then turns the card. */
	async check(): Promise<void> {
		const { card, response } = this;
		const kind = await this.#loadKind();
		// the card may have been turned while the grader was loading
		if (this.stage !== 'question' || !kind || !card || card !== this.card || !this.note || response === null) return;
		const prompt = { note: this.note, facet: card.facet, language: language.current };
		this.verdict = kind.grade(prompt, response);
		this.#described = kind.describe(prompt, response);
		this.#source = typeof (response as { text?: unknown }).text === 'string' ? 'typed' : 'chosen';
		this.#turnOver();
	}

	/** Rates the card on screen. The next one is shown at once; the answer is written right after. */
	rate(rating: Rating): void {
		const { card, note } = this;
		const rules = this.#rules;
		if (this.stage !== 'answer' || card === null || note === null) return;
		if (rules === null) {
			void this.#loadRules().then(() => this.rate(rating));
			return;
		}
		const { at, tzMin } = clock.moment();
		const { rolloverHour } = this;
		const draft: Omit<EventOf<'review'>, 'id' | 'hlc'> = {
			kind: 'review',
			cardId: card.id,
			at,
			tzMin,
			studyDay: clock.today(rolloverHour),
			rolloverHour,
			rating,
			ms: Math.min(LONGEST_ANSWER_MS, Math.max(0, at - this.#askedAt)),
			source: this.#source,
			edition: note.edits.length,
			...(this.verdict === null ? {} : { score: this.verdict.score, response: this.#described })
		};
		this.#write(draft);
		this.canUndo = true;
		this.answeredToday++;
		this.stage = 'moving';
		const history = rules.advance(card.id, card.history, { ...draft, id: '', hlc: '' }, this.#ledger.config);
		void this.#act({ kind: 'answered', card: makeCard(card, history), now: at });
	}

	/** Takes back the day's last act, this session's or an earlier one's, and asks its card again. */
	async undo(): Promise<void> {
		if (!this.canUndo) return;
		this.canUndo = false;
		try {
			const card = await undoLastAct();
			await this.#readDay();
			if (card !== null) await this.#act({ kind: 'undone', card, now: clock.now() });
		} catch (error) {
			this.#fail(error);
		}
	}

	/** After the first card of all, which has no session: begins one. */
	async goOn(): Promise<void> {
		if (this.#session === null) await this.start();
	}

	/** Time went by with nothing to ask: a step may be due, a new day may have begun. */
	async wake(): Promise<void> {
		if (this.stage === 'over') await this.start();
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
		try {
			this.#session = advanceSession(this.#session, act);
			await this.#show();
		} catch (error) {
			this.#fail(error);
		}
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
		const note = this.#notes.get(card.noteId) ?? (await this.#readNote(card.noteId));
		this.#ask(card, note);
		if (this.#session !== null) void this.#readNotes(this.#session);
	}

	/** What was learnt in this session may have unlocked more for today. */
	async #refill(): Promise<Card | null> {
		if (this.#library === null || this.#session === null) return null;
		await pendingWrites.settled();
		const { cards } = await readDayQueue(this.#library);
		this.#session = refillSession(this.#session, cards, clock.now());
		return this.#session.current;
	}

	#ask(card: Card, note: Note): void {
		this.card = card;
		this.note = note;
		this.deck = this.#library?.decks.get(card.deckId) ?? this.deck;
		this.response = null;
		this.verdict = null;
		this.previews = null;
		this.stage = 'question';
		this.turn++;
		this.#askedAt = clock.now();
		if (this.isGraded) void this.#loadKind();
	}

	#turnOver(): void {
		this.stage = 'answer';
		if (this.#rules === null) void this.#loadRules().then(() => this.#preview());
		else this.#preview();
	}

	#preview(): void {
		if (this.card === null || this.#rules === null) return;
		const { id, history } = this.card;
		this.previews = this.#rules.previewRatings(id, history, clock.moment(), this.#ledger.config);
	}

	async #loadRules(): Promise<void> {
		this.#rules = await import('./rules.ts');
		// the answer that is about to be given will be written
		void openLibrary().catch(() => undefined);
		void import('#store/writes.ts');
	}

	#write(draft: EventDraft): void {
		// the same id on every try: a write that was acknowledged unheard is not done twice
		const requestId = crypto.randomUUID();
		pendingWrites.add(async () => {
			const { store } = await openLibrary();
			await store.record(draft, requestId);
			preferences.rememberVisit();
		});
	}

	/** The grader of the card on screen. */
	async #loadKind(): Promise<AnyKind | undefined> {
		this.#kindOf ??= (await import('#kinds/index.ts')).kindOf;
		return this.note === null ? undefined : this.#kindOf(this.note.kind);
	}

	async #readNote(id: string): Promise<Note> {
		const note = await this.#library?.store.note(id);
		if (!note) throw new Error(`no note ${id}`);
		this.#notes.set(id, note);
		return note;
	}

	async #readNotes(session: Session): Promise<void> {
		const next = [session.current, ...session.queue.slice(0, NOTES_AHEAD), ...session.steps.slice(0, NOTES_AHEAD)];
		const missing = next.flatMap((card) => (card === null || this.#notes.has(card.noteId) ? [] : [card.noteId]));
		if (missing.length === 0 || this.#library === null) return;
		for (const note of await this.#library.store.notes([...new Set(missing)])) this.#notes.set(note.id, note);
	}

	#fail(error: unknown): void {
		this.error = error;
		this.stage = 'failed';
	}
}

export const study = new Study();
