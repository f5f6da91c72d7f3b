/** Bytes of a file. */
export const LARGEST_FILE = 20 * 1024 * 1024;
/** Records in a file. At about 200 records stored a second, the largest file takes half a minute. */
export const MOST_RECORDS = 5000;
