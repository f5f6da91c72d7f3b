import { parseRow } from './compile.ts';
import { conditionText } from './phrase.ts';
import type { RegisterRow } from './register.ts';
import { sentence } from './words.ts';

/** A row's condition as one English sentence, made from its data: "Fires when there are no success criteria." */
export function rowSentence(row: RegisterRow): string {
  const checks = parseRow(row, []);
  return checks
    ? sentence([`fires when ${conditionText(checks, row.thresholds)}`])
    : 'The condition cannot be read.';
}
