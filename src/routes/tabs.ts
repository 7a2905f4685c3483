import { resolve } from '$app/paths';
import type { Localized } from '#domain/language.ts';
import { tabs } from '#i18n/tabs.ts';
import type { IconName } from '#ui/icons.ts';

interface Tab {
	readonly id: string;
	readonly href: string;
	readonly name: Localized;
	readonly icon: IconName;
}

/** The tabs in their order; one appears here once its page works. */
export const TABS = [
	{ id: 'today', href: resolve('/'), name: tabs.today, icon: 'today' },
	{ id: 'quiz', href: resolve('/quiz'), name: tabs.quiz, icon: 'quiz' },
	{ id: 'schedule', href: resolve('/schedule'), name: tabs.schedule, icon: 'schedule' },
	{ id: 'decks', href: resolve('/decks'), name: tabs.decks, icon: 'decks' }
] as const satisfies readonly Tab[];

export type TabId = (typeof TABS)[number]['id'];
