import type { FieldStanding } from './standing.ts';
import type { StatementKind } from './statements.ts';
import type { TypedProblem, TypedValue } from './typed.ts';
import { readTyped } from './typed.ts';
import type { IntakeValue } from './values.ts';
import { isSameValue } from './values.ts';
import { intakeField } from './fields.ts';

/** What somebody says of one field, with the version of it that they saw. */
export type Saying = {
  readonly field: string;
  readonly version: number;
} & (
  | { readonly kind: 'confirm'; readonly seen: IntakeValue }
  | { readonly kind: 'say'; readonly typed: TypedValue }
);

/** What becomes of a saying. `conflict`: somebody else has said another thing since; theirs stands, and this one is told. */
export type Merged =
  | {
      readonly kind: 'stated';
      readonly statement: StatementKind;
      readonly value: IntakeValue;
      readonly was: IntakeValue | null;
    }
  | { readonly kind: 'unchanged' }
  | { readonly kind: 'conflict'; readonly theirs: IntakeValue | null }
  | { readonly kind: 'problem'; readonly problem: TypedProblem; readonly line?: number };

/**
 * One saying against the field as it stands. Two people at once: the first is kept, and the second learns of it unless both said the same.
 * What is said twice changes nothing.
 */
export function mergeSaying(standing: FieldStanding, saying: Saying): Merged {
  const { value, state, version, asked } = standing;
  const isNewest = saying.version === version;
  if (saying.kind === 'confirm') {
    if (value === null || !isSameValue(value, saying.seen)) return { kind: 'conflict', theirs: value };
    if (state !== 'prefilled') return { kind: 'unchanged' };
    return { kind: 'stated', statement: 'confirmed', value, was: value };
  }
  const type = intakeField(asked.field);
  if (type === undefined) throw new Error(`The form has a field that is none: ${asked.field}`);
  const read = readTyped(type, saying.typed);
  if (read.kind === 'problem') return read;
  const isSame = value !== null && isSameValue(read.value, value);
  if (isSame && state !== 'prefilled') return { kind: 'unchanged' };
  if (!isNewest) return { kind: 'conflict', theirs: value };
  if (isSame) return { kind: 'stated', statement: 'confirmed', value, was: value };
  const said = standing.said;
  const was = state === 'prefilled' || said === null ? value : said.was;
  return { kind: 'stated', statement: was === null ? 'entered' : 'corrected', value: read.value, was };
}
