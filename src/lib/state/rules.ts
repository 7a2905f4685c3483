/** What a page needs once a card is turned: what the buttons would do, in words too, and what one did. */
export { chooseAnswers } from '#domain/schedule/choose-answers.ts';
export { advance } from '#domain/schedule/fold.ts';
export { previewRatings } from '#domain/schedule/preview.ts';
export { waitsOf } from '#i18n/waits.ts';
export { readWishes } from './wishes.ts';
