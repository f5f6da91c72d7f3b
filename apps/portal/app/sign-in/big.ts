/** Controls of the door: large enough for a thumb, whatever the screen. */
export const bigInput = 'h-12 text-lg sm:h-12 sm:text-lg';
export const bigButton = 'h-12 w-full text-lg';
/** The one step of a page: large, and as wide as a phone. */
export const stepButton = 'h-12 px-6 text-lg max-sm:w-full';
