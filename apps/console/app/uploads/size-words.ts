const KIB = 1024;

/** 1_300_000 → "1.2 MB", for people: powers of 1,024, as the limits are set. */
export function sizeWords(bytes: number): string {
  if (bytes < 1000) return `${bytes} ${bytes === 1 ? 'byte' : 'bytes'}`;
  const [value, unit] = bytes < 999.5 * KIB ? [bytes / KIB, 'kB'] : [bytes / KIB / KIB, 'MB'];
  return `${value < 9.95 ? value.toFixed(1).replace(/\.0$/, '') : Math.round(value)} ${unit}`;
}
