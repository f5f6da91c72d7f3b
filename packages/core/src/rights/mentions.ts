/** Something kept that tells of a person: where in it, and what it says of them. */
export type Mention = { readonly at: string; readonly value: unknown };

/** Longer words are cut to what stands around the mention: they are of others as well. */
const WHOLE = 5000;
const AROUND = 200;

/**
 * What a value that is kept says about a person: the smallest objects, and the words, that name one of `terms` (lowercase). A message
 * to them is given with its words, a long text as what stands around each mention.
 */
export function mentionsIn(value: unknown, terms: readonly string[], at = ''): Mention[] {
  if (typeof value === 'string') {
    const inside = jsonIn(value);
    if (inside !== undefined) return mentionsIn(inside, terms, at);
    return names(value, terms) ? [{ at, value: passages(value, terms) }] : [];
  }
  if (Array.isArray(value)) return value.flatMap((part, place) => mentionsIn(part, terms, `${at}[${place}]`));
  if (!isObject(value)) return [];
  const entries = Object.entries(value);
  const isAbout = entries.some(
    ([key, part]) =>
      isNamed(part, terms) ||
      (isAddressee(key) && isObject(part) && Object.values(part).some((one) => isNamed(one, terms))),
  );
  const own: Mention[] = isAbout ? [{ at, value: plainPartsOf(entries, terms) }] : [];
  const inside = entries.flatMap(([key, part]) =>
    isAbout && isPlain(part) ? [] : mentionsIn(part, terms, at === '' ? key : `${at}.${key}`),
  );
  return [...own, ...inside];
}

/** A row as it is given out: with what it says of the person, column by column. */
export function mentionsInRow(row: Readonly<Record<string, unknown>>, terms: readonly string[]): Mention[] {
  return Object.entries(row).flatMap(([column, value]) => mentionsIn(value, terms, column));
}

/** Whether a row is the person's own: one of its columns is exactly them, or whom it is addressed to. */
export function isOwn(row: Readonly<Record<string, unknown>>, ids: readonly string[]): boolean {
  const isThem = (value: unknown) =>
    typeof value === 'string' && ids.includes(value.replace(/^contact:/, '').toLowerCase());
  return Object.entries(row).some(
    ([column, value]) =>
      isThem(value) || (isAddressee(column) && isObject(value) && Object.values(value).some(isThem)),
  );
}

/** Words that are the text of an object or a list, as the log has them. */
function jsonIn(text: string): unknown {
  if (!/^\s*[[{]/.test(text)) return undefined;
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

function names(text: string, terms: readonly string[]): boolean {
  const low = text.toLowerCase();
  return terms.some((term) => placesOf(low, term).length > 0);
}

/** Named by a short text or by one of a list of them: then the object around it is about them. */
function isNamed(part: unknown, terms: readonly string[]): boolean {
  return typeof part === 'string' && part.length <= WHOLE && jsonIn(part) === undefined && names(part, terms);
}

function isAddressee(key: string): boolean {
  return key === 'to' || key === 'recipient';
}

function isPlain(part: unknown): boolean {
  return !isObject(part) && !Array.isArray(part) && !(typeof part === 'string' && jsonIn(part) !== undefined);
}

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function plainPartsOf(entries: readonly (readonly [string, unknown])[], terms: readonly string[]) {
  return Object.fromEntries(
    entries
      .filter(([, part]) => isPlain(part))
      .map(([key, part]) => [key, typeof part === 'string' ? passages(part, terms) : part]),
  );
}

/** A text, or of a long one what stands around each mention. */
function passages(text: string, terms: readonly string[]): string {
  if (text.length <= WHOLE) return text;
  const low = text.toLowerCase();
  const spans: { from: number; to: number }[] = [];
  const hits = terms
    .flatMap((term) =>
      placesOf(low, term).map((from) => ({ from: from - AROUND, to: from + term.length + AROUND })),
    )
    .sort((one, other) => one.from - other.from);
  for (const hit of hits) {
    const last = spans.at(-1);
    if (last !== undefined && hit.from <= last.to) last.to = Math.max(last.to, hit.to);
    else spans.push({ ...hit });
  }
  return spans.map(({ from, to }) => text.slice(Math.max(0, from), to)).join(' … ');
}

/** Where a term stands by itself: `ada@…` is not in `nada@…`, which is somebody else's. */
function placesOf(text: string, term: string): number[] {
  const places: number[] = [];
  for (let at = text.indexOf(term); at >= 0; at = text.indexOf(term, at + term.length)) {
    const [before, after] = [
      text.slice(Math.max(0, at - 2), at),
      text.slice(at + term.length, at + term.length + 2),
    ];
    if (!/[\p{L}\p{N}._%+-]$/u.test(before) && !/^(?:[\p{L}\p{N}_]|[.-][\p{L}\p{N}])/u.test(after))
      places.push(at);
  }
  return places;
}
