/**
 * JSON with the keys of every object in code-unit order and no white space: equal values give equal text, whatever
 * the order they were built in. Properties that are `undefined` are left out. Throws a TypeError on what is not JSON
 * (a function, NaN, a bigint), so that nothing is hashed that would not come back.
 */
export function canonicalJson(value: unknown): string {
  switch (typeof value) {
    case 'string':
    case 'boolean':
      return JSON.stringify(value);
    case 'number':
      if (!Number.isFinite(value)) throw new TypeError(`Not JSON: ${value}`);
      return JSON.stringify(value);
    case 'object':
      if (value === null) return 'null';
      return Array.isArray(value) ? list(value) : properties(value);
    case 'undefined':
    case 'bigint':
    case 'symbol':
    case 'function':
      throw new TypeError(`Not JSON: ${typeof value}`);
  }
}

function list(items: readonly unknown[]): string {
  let text = '';
  for (const item of items) text += text === '' ? canonicalJson(item) : `,${canonicalJson(item)}`;
  return `[${text}]`;
}

function properties(object: object): string {
  const prototype: unknown = Object.getPrototypeOf(object);
  if (prototype !== Object.prototype && prototype !== null)
    throw new TypeError('Not JSON: an object with a class');
  const values = object as Readonly<Record<string, unknown>>;
  let text = '';
  // Sorts by code units.
  for (const key of Object.keys(values).sort()) {
    const value = values[key];
    if (value === undefined) continue;
    text += `${text === '' ? '' : ','}${JSON.stringify(key)}:${canonicalJson(value)}`;
  }
  return `{${text}}`;
}
