/** Longer texts are rare, and each would take the room of many. */
const LONGEST_TEXT = 400;

/**
 * A pure function of a text that remembers what it found, for texts of up to 400 characters. The lines of an order form recur from
 * deal to deal, and one record's texts are read for its preview, its evaluation, its packet and its trace.
 * Holds at most `most` texts; then it forgets all, which costs one reading each.
 */
export function remembering<T>(read: (text: string) => T, most = 4000): (text: string) => T {
  const found = new Map<string, { readonly value: T }>();
  return (text) => {
    if (text.length > LONGEST_TEXT) return read(text);
    const held = found.get(text);
    if (held !== undefined) return held.value;
    const value = read(text);
    if (found.size >= most) found.clear();
    found.set(text, { value });
    return value;
  };
}
