/** What one upload may hold. The server's form limit is 32 MiB; the rest is room for the form around the file. */
export const LARGEST_FILE_BYTES = 30 * 1024 * 1024;

/** 1_234_567 → "1.2 MB", for people: powers of 1,000. */
export function sizeWords(bytes: number): string {
  if (bytes < 1000) return `${bytes} ${bytes === 1 ? 'byte' : 'bytes'}`;
  const [value, unit] = bytes < 999_500 ? [bytes / 1000, 'kB'] : [bytes / 1_000_000, 'MB'];
  return `${value < 10 ? value.toFixed(1).replace(/\.0$/, '') : Math.round(value)} ${unit}`;
}
