import latin from '@fontsource-variable/inter/files/inter-latin-wght-normal.woff2?url';

/** Address of the font file that nearly every page needs, for preloading. */
export const interLatin: string = latin;
