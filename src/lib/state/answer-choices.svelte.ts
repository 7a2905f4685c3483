import type { Card } from '#domain/card.ts';
import type { Rating } from '#domain/event.ts';
import type { Ledger } from '#domain/ledger/ledger.ts';
import type { AnswerChoice } from '#domain/schedule/answer.ts';
import type { Waits } from '#i18n/waits.ts';
import type { Store } from '#store/port.ts';
import { clock } from './clock.ts';
import { nextTask, painted } from './painted.ts';
import type { Wishes } from './wishes.ts';

type Rules = typeof import('./rules.ts');

/**
 * What the answer of each button will be, decided when the card is turned: what is logged with it, and after how long
 * the card comes back. The rules are loaded when the first card is turned.
 */
export class AnswerChoices {
	/** after how long each rating would bring the card back; null when that is not said */
	waits = $state.raw<Waits | null>(null);
	#chosen: Readonly<Record<Rating, AnswerChoice>> | null = null;
	#rules: Rules | null = null;
	/** easy days and goals; null while there is no store that anything could have been wished for in */
	#wishes: Wishes | null = null;

	/** What is logged with the answer of that button. */
	of(rating: Rating): AnswerChoice | undefined {
		return this.#chosen?.[rating];
	}

	/** Another card is asked. */
	clear(): void {
		this.waits = null;
		this.#chosen = null;
	}

	/** A session begins: what is wished for may have changed since the last one. */
	async renew(store: Store, today: number): Promise<void> {
		this.#wishes = this.#rules && (await this.#rules.readWishes(store, today));
	}

	/** The rules, loaded when they are not there yet. */
	async rules(): Promise<Rules> {
		return (this.#rules ??= await import('./rules.ts'));
	}

	/** The rules are loaded, see `prepare`. */
	get isReady(): boolean {
		return this.#rules !== null;
	}

	/** Decides for the card that was turned; nothing while the rules are not loaded. */
	decide(card: Card, today: number, { config, dueByDay }: Ledger): void {
		if (this.#rules === null) return;
		this.#chosen = this.#wishes && this.#rules.chooseAnswers(card, today, config, { ...this.#wishes, dueByDay });
		const previews = this.#rules.previewRatings(card.id, card.history, clock.moment(), config, this.#chosen ?? {});
		this.waits = this.#rules.waitsOf(previews);
	}

	/** Loads what `decide` needs, once the answer can be read. */
	async prepare(store: Store | undefined, today: number): Promise<void> {
		await painted();
		const rules = await import('./rules.ts');
		if (store !== undefined) this.#wishes = await rules.readWishes(store, today);
		this.#rules = rules;
		await nextTask();
	}
}
