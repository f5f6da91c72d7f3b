/** Controls of the door: large enough for a thumb, whatever the screen. */
export const bigInput = 'h-12 text-lg sm:h-12 sm:text-lg';
export const bigButton = 'h-12 w-full text-lg';
