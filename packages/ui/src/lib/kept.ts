/** Locales and zones come from browsers, so what is kept of them is bounded. */
const MOST = 200;

/** Makes a formatter once for each pair of words and keeps it: making one takes longer than formatting a page of values. */
export function kept<T>(make: (one: string, other: string) => T): (one: string, other: string) => T {
  const made = new Map<string, T>();
  return (one, other) => {
    const key = `${one} ${other}`;
    const held = made.get(key);
    if (held !== undefined) return held;
    const formatter = make(one, other);
    if (made.size >= MOST) made.clear();
    made.set(key, formatter);
    return formatter;
  };
}
