/** Parts of pages that come after the first paint; see `later.ts`. */
export const menu = () => import('./study/StudyMenu.svelte');
export const held = () => import('./study/Held.svelte');
export const over = () => import('./study/Over.svelte');
export const belowToday = () => import('./today/BelowToday.svelte');
export const daysTable = () => import('./today/DaysTable.svelte');
export const arrival = () => import('./Arrival.svelte');
export const said = () => import('./Said.svelte');
export const notices = () => import('./Notices.svelte');
export const swipes = () => import('./watch-swipes.ts');
export const notOpened = () => import('./NotOpened.svelte');
export const missing = () => import('./Missing.svelte');
export const angle = () => import('./AnotherAngle.svelte');
