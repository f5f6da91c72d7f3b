/** Of longer lists the paths of the first items are kept. */
const MOST_KEPT = 100;

/** Paths of the items of a list, or of one field of each, made once for all records: `risks[0].text`. */
export function itemPaths(list: string, field?: string): (index: number) => string {
  const end = field === undefined ? ']' : `].${field}`;
  const kept = Array.from({ length: MOST_KEPT }, (_, index) => `${list}[${String(index)}${end}`);
  return (index) => kept[index] ?? `${list}[${String(index)}${end}`;
}
