/** Locales, zones and paths come from outside, so what is kept of them is bounded. */
const MOST = 200;

/**
 * What `make` makes of two words, made once and kept; a formatter takes longer to make than to format a page of values.
 * With more than `most` pairs it begins anew.
 */
export function kept<T>(
  make: (one: string, other: string) => T,
  most = MOST,
): (one: string, other: string) => T {
  const made = new Map<string, T>();
  // A page asks for the same pair again and again.
  let last: { readonly one: string; readonly other: string; readonly value: T } | null = null;
  return (one, other) => {
    if (last !== null && last.one === one && last.other === other) return last.value;
    const value = find(one, other);
    last = { one, other, value };
    return value;
  };

  function find(one: string, other: string): T {
    const key = `${one} ${other}`;
    const held = made.get(key);
    if (held !== undefined) return held;
    const value = make(one, other);
    if (made.size >= most) made.clear();
    made.set(key, value);
    return value;
  }
}
