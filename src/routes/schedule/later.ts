/** What stands below the calendar: loaded once the calendar is there. */
export const later = {
	tuningOffer: () => import('./TuningOffer.svelte'),
	forecast: () => import('./Forecast.svelte'),
	move: () => import('./MoveCards.svelte'),
	easyDays: () => import('./EasyDays.svelte'),
	exam: () => import('./Exam.svelte'),
	calendarFile: () => import('./CalendarFile.svelte'),
	statistics: () => import('./Statistics.svelte')
};
