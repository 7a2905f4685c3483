/** Line icons on a 24-unit grid, drawn for this app: one path each. */
export const icons = {
	close: 'M6 6l12 12M18 6L6 18',
	undo: 'M9 7L4 12l5 5M4.5 12H15a5 5 0 0 1 0 10',
	more: 'M5 12h.01M12 12h.01M19 12h.01',
	check: 'M5 12.5l4.5 4.5L19 7.5',
	cross: 'M7 7l10 10M17 7L7 17',
	near: 'M5 13c2-4 5-4 7-1s5 3 7-1',
	again: 'M5.5 12a6.5 6.5 0 1 0 2-4.7M5.5 4v4h4',
	out: 'M10 6H6v12h12v-4M14 5h5v5M19 5l-8 8',
	quay: 'M4 5.5h16v9H4zM8 8.5v3M12 8.5v3M16 8.5v3M2.5 19c2 0 2-1.4 4.75-1.4S10 19 12 19s2-1.4 4.75-1.4S19.5 19 21.5 19',
	back: 'M15 5l-7 7 7 7',
	shield: 'M12 3.5l7 2.5v5.5c0 4.3-2.9 7.6-7 9-4.1-1.4-7-4.7-7-9V6zM9 12l2.2 2.2L15.2 10',
	shieldOpen: 'M12 3.5l7 2.5v5.5c0 4.3-2.9 7.6-7 9-4.1-1.4-7-4.7-7-9V6zM12 8.5v4M12 15.5h.01',
	clock: 'M12 4a8 8 0 1 0 0 16 8 8 0 0 0 0-16zM12 8v4.5l3 1.5',
	down: 'M12 4v11M7.5 11l4.5 4.5 4.5-4.5M5 20h14',
	up: 'M12 16V5M7.5 9L12 4.5 16.5 9M5 20h14',
	ready: 'M7 18a4 4 0 0 1-.4-8A6 6 0 0 1 17.9 11a3.5 3.5 0 0 1-.9 7zM9.5 13.5l2 2 3.5-3.5',
	offline: 'M3 3l18 18M8.5 6.4A6 6 0 0 1 17.6 10a4 4 0 0 1 3 6.8M6.5 10A4 4 0 0 0 7 18h9.5',
	next: 'M9 5l7 7-7 7',
	search: 'M11 18a7 7 0 1 0 0-14 7 7 0 0 0 0 14zM20 20l-4-4',
	filter: 'M4 6h16M7 12h10M10 18h4',
	flag: 'M6 21V4M6 4.5h11l-2.5 3.75L17 12H6',
	gear: 'M4 7h9M17 7h3M4 17h3M11 17h9M15 9.5a2.5 2.5 0 1 0 0-5 2.5 2.5 0 0 0 0 5zM9 19.5a2.5 2.5 0 1 0 0-5 2.5 2.5 0 0 0 0 5z',
	today: 'M3 7h18v10H3zM7.5 9.5v5M12 9.5v5M16.5 9.5v5',
	quiz: 'M4 5h16v11h-9l-4 3.5V16H4zM9.8 9a2.2 2.2 0 1 1 3.2 2c-.7.4-1 .8-1 1.5M12 14.2h.01',
	share: 'M12 15V4M8 7.5L12 3.5l4 4M6 11H5v9h14v-9h-1',
	decks: 'M5 4h14v4.5H5zM3.5 8.5h17V14h-17zM5 14h14v5.5H5z',
	schedule: 'M4 6h16v14H4zM4 10.5h16M8 3.5V8M16 3.5V8M8 14h.01M12 14h.01M16 14h.01M8 17h.01M12 17h.01',
	keys: 'M3 7h18v10H3zM7 10.5h.01M10.5 10.5h.01M14 10.5h.01M17 10.5h.01M8 14h8'
} as const;

export type IconName = keyof typeof icons;
