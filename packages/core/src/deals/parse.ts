import type { z } from 'zod';
import { jsonFault } from './jsonFault.ts';
import { closedWonRecord, type ClosedWonRecord } from './record.ts';
import { pathOf, refusalOf } from './refusal.ts';

/** `path` is a JSON pointer ("/terms/crm/seats", "" for the whole); `message` one plain sentence that names what was expected. */
export type Refused = { readonly ok: false; readonly path: string; readonly message: string };
export type Parsed = { readonly ok: true; readonly record: ClosedWonRecord } | Refused;

/** Objects and lists within one another; no record needs more than a third of it. */
const DEEPEST_NESTING = 32;

/**
 * Checks a value against `handrail/closed-won/1` and fills in its defaults. Never throws. Besides the schema it refuses what no store
 * can hold: nesting beyond 32, the NUL character, broken surrogate pairs, numbers beyond range and `__proto__` keys.
 * Of several faults it names the first in the order of the document. Size is the caller's matter.
 */
export function parseRecord(value: unknown): Parsed {
  const unfit = unfitPlace(value);
  if (unfit !== null) return unfit;
  const result = closedWonRecord.safeParse(value);
  if (result.success) return { ok: true, record: result.data };
  return refusalOf(firstIssue(result.error.issues, value), value);
}

/** The same from JSON text; a byte-order mark at the start is skipped. */
export function parseRecordText(text: string): Parsed {
  const read = readJson(text);
  return read.ok ? parseRecord(read.value) : { ok: false, path: '', message: read.message };
}

/** JSON text as a value, or one sentence with line and column where it breaks. */
export function readJson(
  text: string,
): { readonly ok: true; readonly value: unknown } | { readonly ok: false; readonly message: string } {
  const plain = text.startsWith('\uFEFF') ? text.slice(1) : text;
  if (plain.trim() === '')
    return { ok: false, message: 'There is nothing here: a closed-won record in JSON was expected.' };
  try {
    return { ok: true, value: JSON.parse(plain) };
  } catch {
    const fault = jsonFault(plain) ?? plain.length;
    if (fault >= plain.length)
      return { ok: false, message: 'The JSON ends too early: a bracket, brace or quote is not closed.' };
    const before = plain.slice(0, fault).split('\n');
    const column = (before.at(-1)?.length ?? 0) + 1;
    const place = plain.includes('\n') ? `line ${before.length}, column ${column}` : `column ${column}`;
    return { ok: false, message: `This is not JSON: the fault is in ${place}.` };
  }
}

/** Where a value stands: its key and the place of what holds it. */
type Place = {
  readonly value: unknown;
  readonly key: string | number | null;
  readonly within: Place | null;
  readonly depth: number;
};

/** NUL, which no Postgres text can hold, and halves of a surrogate pair, which are no character. */
const UNFIT_TEXT = /[\0\p{Cs}]/u;

/** The first value that may not enter, in document order; walked without recursion, so that depth cannot exhaust the stack. */
function unfitPlace(root: unknown): Refused | null {
  const open: Place[] = [{ value: root, key: null, within: null, depth: 0 }];
  for (let place = open.pop(); place !== undefined; place = open.pop()) {
    const { value } = place;
    if (typeof value === 'string') {
      if (UNFIT_TEXT.test(value))
        return refuse(place, 'holds a character that cannot be stored (NUL or half of a surrogate pair).');
      continue;
    }
    if (typeof value === 'number') {
      if (!Number.isFinite(value)) return refuse(place, 'is a number beyond what can be held.');
      continue;
    }
    if (typeof value !== 'object' || value === null) continue;
    const depth = place.depth + 1;
    if (depth > DEEPEST_NESTING)
      return refuse(place, `is nested too deep: at most ${DEEPEST_NESTING} levels are read.`);
    if (Array.isArray(value)) {
      for (let index = value.length - 1; index >= 0; index--)
        open.push({ value: value[index], key: index, within: place, depth });
      continue;
    }
    const entries = Object.entries(value);
    for (let index = entries.length - 1; index >= 0; index--) {
      const [key, held] = entries[index] ?? [];
      if (key === undefined) continue;
      const inside: Place = { value: held, key, within: place, depth };
      if (key === '__proto__') return refuse(inside, 'is not a field of a closed-won record.');
      if (UNFIT_TEXT.test(key))
        return refuse(place, 'has a field whose name holds a character that cannot be stored.');
      open.push(inside);
    }
  }
  return null;
}

function refuse(place: Place, says: string): Refused {
  const path: (string | number)[] = [];
  for (let at: Place | null = place; at !== null; at = at.within) if (at.key !== null) path.unshift(at.key);
  const { pointer, name } = pathOf(path);
  return { ok: false, path: pointer, message: `${name} ${says}` };
}

type Issue = z.core.$ZodIssue;

/** The issue that a reader of the document meets first; a missing field counts as the end of what should hold it. */
function firstIssue(issues: readonly Issue[], root: unknown): Issue {
  const ranked = issues.map((issue) => ({ issue, rank: rankOf(issue, root) }));
  ranked.sort((one, other) => {
    for (let place = 0; place < Math.max(one.rank.length, other.rank.length); place++) {
      const difference = (one.rank[place] ?? -1) - (other.rank[place] ?? -1);
      if (difference !== 0) return difference;
    }
    return 0;
  });
  const first = ranked[0];
  if (first === undefined) throw new Error('A refusal without an issue.');
  return first.issue;
}

function rankOf(issue: Issue, root: unknown): number[] {
  const path = issue.code === 'unrecognized_keys' ? [...issue.path, issue.keys[0] ?? ''] : issue.path;
  let value: unknown = root;
  return path.map((key) => {
    if (typeof value !== 'object' || value === null) return Number.MAX_SAFE_INTEGER;
    const keys = Object.keys(value);
    const place = keys.indexOf(String(key));
    value = place < 0 ? undefined : Object.entries(value)[place]?.[1];
    return place < 0 ? Number.MAX_SAFE_INTEGER : place;
  });
}
