import type { PlannedDay } from '#domain/calendar-file.ts';
import type { Language, Localized } from '#domain/language.ts';
import { formatUnit } from '../format.ts';
import { counted } from '../intl.ts';

/** A file for the learner's own calendar. */
export const calendarFile = {
	title: { fr: 'Dans votre agenda', en: 'In your own calendar' },
	hint: {
		fr: 'Un fichier des quatorze prochains jours, un rendez-vous par jour de la durée prévue, à votre heure. L’importer de nouveau met ses rendez-vous à jour ; un jour devenu libre garde le sien. Quai n’envoie pas de rappels lui-même.',
		en: 'A file of the next fourteen days, an appointment a day as long as predicted, at your hour. Importing it again updates its appointments; a day that became free keeps its own. Quai sends no reminders itself.'
	},
	hour: { fr: 'Heure d’étude', en: 'Hour of study' },
	add: { fr: 'Ajouter à mon agenda', en: 'Add to my calendar' },
	nothing: {
		fr: 'Rien de prévu sur quatorze jours : il n’y a rien à y mettre.',
		en: 'Nothing is planned for fourteen days: there is nothing to put in it.'
	},
	saved: {
		fr: 'Le fichier est prêt : ouvrez-le avec votre agenda.',
		en: 'The file is ready: open it with your calendar.'
	}
} satisfies Record<string, Localized>;

/** What an appointment is called: `Quai: 12 min` */
export const appointment = ({ minutes }: PlannedDay, language: Language): string => {
	const time = formatUnit(minutes, 'minute', language, 'short');
	return language === 'fr' ? `Quai\u00a0: ${time}` : `Quai: ${time}`;
};

/** What it is about: `14 cards, predicted.` */
export const appointmentMore = ({ cards }: PlannedDay, language: Language): string =>
	language === 'fr'
		? `${counted(cards, 'fr', 'carte prévue', 'cartes prévues')}.`
		: `${counted(cards, 'en', 'card', 'cards')} predicted.`;
