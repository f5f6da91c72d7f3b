import { parseRow, type CompiledRow } from './compile.ts';
import { conditionText } from './phrase.ts';
import type { RegisterRow } from './register.ts';
import type { RowId } from './vocabulary.ts';
import { sentence } from './words.ts';

/** A row's condition as one English sentence, made from its data; other rows by their titles: "Fires when there are no success criteria." */
export function rowSentence(row: RegisterRow, rows: ReadonlyMap<RowId, CompiledRow>): string {
  const checks = parseRow(row, []);
  return checks
    ? sentence([
        `fires when ${conditionText(checks, row.thresholds, (id) => rows.get(id)?.row.title ?? null)}`,
      ])
    : 'The condition cannot be read.';
}
