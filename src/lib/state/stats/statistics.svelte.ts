import { answersOn } from '#domain/calendar/yard.ts';
import { EASY_DAYS_KEY, parseEasyDays } from '#domain/settings/easy-days.ts';
import type { Ledger } from '#domain/ledger/ledger.ts';
import { language } from '#i18n/language.svelte.ts';
import { calendarLocale, firstWeekday } from '#i18n/schedule/first-weekday.ts';
import { needOf, readStatistic, spansOf, type Reading, type StatisticName } from '#stats/index.ts';
import { askedIn } from '#stats/confusions/confusions.ts';
import type { Context, Need, Sources, Span } from '#stats/statistic.ts';
import { askCards } from '../ask-cards.ts';
import { clock } from '../clock.ts';
import { openLibrary, type Library } from '../library.svelte.ts';
import { pendingWrites } from '../pending-writes.svelte.ts';
import { readKnownNotes } from './known-notes.ts';
import { readDays } from './read-days.ts';
import { readMistakes, readQuizzes } from './read-mistakes.ts';

interface Opened {
	readonly library: Library;
	readonly ledger: Ledger;
	readonly today: number;
}

/** How a source is read: each once, and only when a statistic that needs it is looked at. */
const READ: { readonly [N in Need]: (opened: Opened) => Promise<Sources[N]> } = {
	days: ({ library, today }) => readDays(library.store, today),
	quizzes: ({ library }) => readQuizzes(library.store, clock.now()),
	async mistakes({ library: { store } }) {
		const attempts = await readMistakes(store, clock.now());
		const ids = attempts.flatMap((attempt) => [askedIn(attempt), attempt.pickedNoteId ?? '']);
		return { attempts, notes: await readKnownNotes(store, ids) };
	},
	async cards({ library: { store }, ledger, today }) {
		const census = await askCards(store, ledger, { name: 'census', question: null, deckIds: null, today });
		return {
			census,
			notes: await readKnownNotes(
				store,
				census.leeches.map(({ noteId }) => noteId)
			)
		};
	}
};

/** What the section of statistics shows. */
export class Statistics {
	#sources = $state.raw<Partial<Sources>>({});
	#context = $state.raw<Context | null>(null);
	/** what could not be read */
	#failed = $state.raw<readonly Need[]>([]);
	#spans = $state.raw<{ readonly [N in StatisticName]?: Span }>({});
	#opening: Promise<Opened> | null = null;
	#asked: { [N in Need]?: Promise<void> } = {};
	/** counts the times that everything was read again: what an earlier one finds is of before */
	#reading = 0;

	/** answers that lie on days to come, by a wrong clock: they are left out */
	readonly aheadCount = $derived.by(() => {
		const ahead = this.#sources.days?.ahead;
		return ahead === undefined ? 0 : answersOn(ahead);
	});
	/** study day as of the last reading */
	readonly today = $derived(this.#context?.today ?? 0);

	/** Reads what the statistic needs, unless that is there or on its way. */
	need(name: StatisticName): Promise<void> {
		const need = needOf(name);
		return (this.#asked[need] ??= this.#read(need));
	}

	/** The statistic as it is drawn; null until what it needs is read. */
	readingOf(name: StatisticName): Reading | null {
		return this.#context === null ? null : readStatistic(name, this.#sources, this.#context, this.spanOf(name));
	}

	hasFailed(name: StatisticName): boolean {
		return this.#failed.includes(needOf(name));
	}

	/** Tries again to read what could not be read. */
	retry(name: StatisticName): Promise<void> {
		delete this.#asked[needOf(name)];
		return this.need(name);
	}

	spanOf(name: StatisticName): Span {
		return this.#spans[name] ?? spansOf(name)[0] ?? 'all';
	}

	setSpan(name: StatisticName, span: Span): void {
		this.#spans = { ...this.#spans, [name]: span };
	}

	/** Everything that is shown, read again: on a new day, and after what may have changed it. */
	async reread(): Promise<void> {
		const shown = Object.keys(this.#asked) as readonly Need[];
		this.#reading++;
		this.#opening = null;
		this.#asked = Object.fromEntries(shown.map((need) => [need, this.#read(need)]));
		await Promise.all(Object.values(this.#asked));
	}

	async #read<N extends Need>(need: N): Promise<void> {
		const reading = this.#reading;
		try {
			const opened = await (this.#opening ??= this.#open());
			const source = await READ[need](opened);
			if (this.#reading !== reading) return;
			this.#sources = { ...this.#sources, [need]: source };
			this.#failed = this.#failed.filter((each) => each !== need);
		} catch {
			if (this.#reading !== reading) return;
			this.#opening = null;
			this.#failed = [...this.#failed, need];
		}
	}

	async #open(): Promise<Opened> {
		await pendingWrites.calm();
		const library = await openLibrary();
		const ledger = await library.store.ledger();
		const { desiredRetention, rolloverHour } = ledger.config;
		const today = clock.today(rolloverHour);
		this.#context = {
			today,
			desiredRetention,
			newCount: ledger.newCount,
			firstWeekday: firstWeekday(calendarLocale(language.current, navigator.languages)),
			easyDays: parseEasyDays(await library.store.setting(EASY_DAYS_KEY)),
			decks: [...library.decks.values()]
		};
		return { library, ledger, today };
	}
}
