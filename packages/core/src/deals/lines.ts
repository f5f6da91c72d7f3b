import { parseRecord, readJson, type Parsed } from './parse.ts';

/** One record of a file. `line`: 1-based line of JSON lines, 1-based place in a list; `label`: what the raw value calls itself. */
export type RecordLine = {
  readonly line: number;
  readonly parsed: Parsed;
  readonly label: { readonly id: string | null; readonly accountName: string | null };
  /** Labels of a shadow case (`expect`), as found; undefined where there are none. */
  readonly expect: unknown;
};

/**
 * The records of an import file: one JSON object, a list of them, or JSON lines; each a record or a shadow case
 * `{ record, expect?, note? }`. A line that is no JSON is refused by itself and never hides the others.
 */
export function recordLines(text: string): RecordLine[] {
  const whole = readJson(text);
  if (whole.ok) {
    if (Array.isArray(whole.value))
      return whole.value.map((value: unknown, index) => lineOf(index + 1, value));
    return [lineOf(1, whole.value)];
  }
  const lines = text.replace(/^\uFEFF/, '').split(/\r\n|\n|\r/);
  const filled = lines.flatMap((line, index) => (line.trim() === '' ? [] : [{ number: index + 1, line }]));
  const read = filled.map(({ number, line }) => ({ number, json: readJson(line) }));
  // Not one line is a value of its own: it is one broken document, and its one fault says more than a fault a line.
  if (read.length < 2 || !read.some(({ json }) => json.ok && isObject(json.value)))
    return [refusedLine(1, whole.message)];
  return read.map(({ number, json }) =>
    json.ok ? lineOf(number, json.value) : refusedLine(number, json.message),
  );
}

/** The record inside a shadow case, or the value itself. */
export function unwrapCase(value: unknown): {
  readonly record: unknown;
  readonly expect: unknown;
  readonly wrapped: boolean;
} {
  if (!isObject(value) || !Object.hasOwn(value, 'record') || Object.hasOwn(value, 'schema'))
    return { record: value, expect: undefined, wrapped: false };
  return { record: value['record'], expect: value['expect'], wrapped: true };
}

function lineOf(line: number, value: unknown): RecordLine {
  const { record, expect, wrapped } = unwrapCase(value);
  const parsed = parseRecord(record);
  return {
    line,
    parsed: !parsed.ok && wrapped ? { ...parsed, path: `/record${parsed.path}` } : parsed,
    label: labelOf(record),
    expect,
  };
}

function refusedLine(line: number, message: string): RecordLine {
  return {
    line,
    parsed: { ok: false, path: '', message },
    label: { id: null, accountName: null },
    expect: undefined,
  };
}

/** What a value that may not fit the schema calls itself, so that a person can find it. */
function labelOf(value: unknown): RecordLine['label'] {
  if (!isObject(value)) return { id: null, accountName: null };
  const account = value['account'];
  return { id: shortText(value['id']), accountName: isObject(account) ? shortText(account['name']) : null };
}

function shortText(value: unknown): string | null {
  return typeof value === 'string' && value !== ''
    ? value.slice(0, 200).replace(/[\0\p{Cs}]/gu, '\uFFFD')
    : null;
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
