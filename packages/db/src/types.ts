import pg from 'pg';

/**
 * What a column's value is in JavaScript, decided once:
 *
 * - `timestamptz` → ISO 8601 in UTC with milliseconds (`2026-11-21T10:00:00.000Z`). Columns are `timestamptz(3)`, so nothing is lost.
 * - `date` → `2026-11-21`, as it stands.
 * - `int8` (and `count(*)`) → number; a value beyond 2^53 is a bug and throws.
 * - `numeric` → number (our money comes from JSON numbers).
 * - `json`, `jsonb` → parsed. `uuid`, `text` → string. `text[]` → string[].
 *
 * To write JSON use `jsonb(value)` of `json.ts`: pg would send a bare array as a Postgres array.
 */
export const typeParsers: pg.CustomTypesConfig = {
  getTypeParser: (oid: number, format?: 'text' | 'binary') =>
    (format === 'binary' ? undefined : parsers.get(oid)) ?? pg.types.getTypeParser(oid, format),
};

const { builtins } = pg.types;

const parsers = new Map<number, (text: string) => unknown>([
  [builtins.TIMESTAMPTZ, isoTime],
  [builtins.DATE, (text) => text],
  [builtins.INT8, safeInteger],
  [builtins.NUMERIC, Number],
  [1185, timeArray],
]);

/** From Postgres' ISO form in UTC: `2026-11-21 10:00:00[.123]+00`. */
function isoTime(text: string): string {
  const match = /^(\d{4}-\d\d-\d\d) (\d\d:\d\d:\d\d)(?:\.(\d{1,6}))?\+00$/.exec(text);
  if (match === null) throw new Error(`Not a time in UTC: ${text}`);
  return `${match[1]}T${match[2]}.${(match[3] ?? '').slice(0, 3).padEnd(3, '0')}Z`;
}

function safeInteger(text: string): number {
  const value = Number(text);
  if (!Number.isSafeInteger(value)) throw new Error(`Beyond a safe integer: ${text}`);
  return value;
}

function timeArray(text: string): (string | null)[] {
  return text === '{}'
    ? []
    : text
        .slice(1, -1)
        .split(',')
        .map((item) => (item === 'NULL' ? null : isoTime(item.replaceAll('"', ''))));
}
