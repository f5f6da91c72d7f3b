/** A value of nested objects and lists. */
export type Nested = { [key: string]: unknown };

/** The value at `deal.annualValue.amount` or `stakeholders.0.name`; undefined where nothing is. */
export function valueAt(root: unknown, path: string): unknown {
  let value: unknown = root;
  for (const key of path.split('.')) {
    if (typeof value !== 'object' || value === null) return undefined;
    const held: unknown = Object.getOwnPropertyDescriptor(value, key)?.value;
    value = held;
  }
  return value;
}

/** Puts a value at a path of object keys, making the objects on the way. */
export function putAt(root: Nested, path: string, value: unknown): void {
  const keys = path.split('.');
  const last = keys.pop() ?? path;
  let at = root;
  for (const key of keys) {
    const next = at[key];
    if (isNested(next)) {
      at = next;
    } else {
      const made: Nested = {};
      at[key] = made;
      at = made;
    }
  }
  at[last] = value;
}

export function isNested(value: unknown): value is Nested {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
