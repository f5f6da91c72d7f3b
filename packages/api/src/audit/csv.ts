import { stringify } from 'csv-stringify/sync';

/** Lines for a spreadsheet (RFC 4180). Text that it would run as a formula is led by an apostrophe. */
export function csv(rows: readonly (readonly (string | number | null)[])[]): string {
  return stringify(
    rows.map((row) => [...row]),
    { escape_formulas: true, record_delimiter: 'windows' },
  );
}
