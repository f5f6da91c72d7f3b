/**
 * JSON with sorted keys and no white space: equal values give equal bytes, whatever the order of their keys. Made for hashing.
 * Absent (`undefined`) fields are left out; lists keep their order.
 */
export function canonicalJson(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map((item) => canonicalJson(item ?? null)).join(',')}]`;
  if (typeof value !== 'object' || value === null) return JSON.stringify(value ?? null);
  const fields = Object.entries(value).filter(([, held]) => held !== undefined);
  // By UTF-16 units, as RFC 8785 has it; never by a locale.
  fields.sort(([one], [other]) => (one < other ? -1 : one > other ? 1 : 0));
  return `{${fields.map(([key, held]) => `${JSON.stringify(key)}:${canonicalJson(held)}`).join(',')}}`;
}
