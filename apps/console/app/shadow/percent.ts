/** A share of 0 to 1 for people: 0.9091 → "90.9 %". All and nothing are said only of all and nothing. */
export function percent(share: number): string {
  const tenths = Math.round(share * 1000) / 10;
  if (tenths === 100 && share < 1) return '99.9\u202f%';
  if (tenths === 0 && share > 0) return '0.1\u202f%';
  return `${Number.isInteger(tenths) ? tenths : tenths.toFixed(1)}\u202f%`;
}
