/** Bytes. Mail servers take 25 MB and a little; a file grows by a third on its way. */
export const LARGEST_MAIL = 25 * 1024 * 1024;
