/**
 * The looks in which pages are checked for what fits and what can be read: both widths, and both sets of colours. Dark on a phone is left out: its colours
 * are those of the desk, and each look takes axe a minute and more over all pages.
 */
export const LOOKS = [
  { colorScheme: 'light', width: 360 },
  { colorScheme: 'light', width: 1440 },
  { colorScheme: 'dark', width: 1440 },
] as const;
