import type { CardAct } from '#domain/acts/acts.ts';
import type { Localized } from '#domain/language.ts';
import { formatStudyDay } from '../format.ts';
import { counted, localize } from '../intl.ts';
import { formatComing } from './dates.ts';

/** What can be done with a card outside of a session. */
export const acts = {
	suspend: { fr: 'Mettre en pause', en: 'Pause' },
	unsuspend: { fr: 'Reprendre', en: 'Resume' },
	flag: { fr: 'Marquer', en: 'Flag' },
	unflag: { fr: 'Ne plus marquer', en: 'Remove flag' },
	bury: { fr: 'Pas aujourd’hui', en: 'Not today' },
	setDue: { fr: 'Fixer la date', en: 'Set the date' },
	reset: { fr: 'Repartir de zéro', en: 'Start over' },
	unlock: { fr: 'Déverrouiller', en: 'Unlock' },
	date: { fr: 'Prochaine date', en: 'Next date' },
	set: { fr: 'Fixer', en: 'Set' },
	cancel: { fr: 'Fermer', en: 'Close' },
	nothing: { fr: 'Rien à changer.', en: 'Nothing to change.' },
	undone: { fr: 'C’est annulé.', en: 'Taken back.' },
	failed: { fr: 'Ce n’est pas enregistré. Rien n’a changé.', en: 'Not saved. Nothing has changed.' }
} satisfies Record<string, Localized>;

/** What was done, said beside *Undo*. */
export function actDone(act: CardAct, count: number, today: number): Localized {
	const say = (fr: [string, string], en: [string, string]): Localized => ({
		fr: `${counted(count, 'fr', ...fr)}.`,
		en: `${counted(count, 'en', ...en)}.`
	});
	switch (act.kind) {
		case 'suspend':
			return say(['carte en pause', 'cartes en pause'], ['card paused', 'cards paused']);
		case 'unsuspend':
			return say(['carte reprise', 'cartes reprises'], ['card resumed', 'cards resumed']);
		case 'reset':
			return say(['carte repart de zéro', 'cartes repartent de zéro'], ['card starts over', 'cards start over']);
		case 'unlock':
			return say(['carte déverrouillée', 'cartes déverrouillées'], ['card unlocked', 'cards unlocked']);
		case 'flag':
			return act.isFlagged
				? say(['carte marquée', 'cartes marquées'], ['card flagged', 'cards flagged'])
				: say(['marque retirée', 'marques retirées'], ['flag removed', 'flags removed']);
		case 'bury': {
			const when = localize((language) => formatComing(act.untilDay - today, language));
			return say(
				[`carte reportée, elle revient ${when.fr}`, `cartes reportées, elles reviennent ${when.fr}`],
				[`card put off, back ${when.en}`, `cards put off, back ${when.en}`]
			);
		}
		case 'set-due': {
			const day = localize((language) => formatStudyDay(act.dueDay, language));
			return say(
				[`carte fixée au ${day.fr}`, `cartes fixées au ${day.fr}`],
				[`card set to ${day.en}`, `cards set to ${day.en}`]
			);
		}
	}
}
