import type { ClosedWonRecord } from '../deals/record.ts';
import type { Lane } from '../rules/vocabulary.ts';
import { intakeField } from './fields.ts';
import type { IntakeForm, IntakeFormField } from './form.ts';
import { isOfLane, isRequired } from './form.ts';
import type { Held, Origin, Prefill } from './origin.ts';
import { NOTHING_HELD } from './origin.ts';
import type { Statement, Statements } from './statements.ts';
import { againstPaper } from './statements.ts';
import type { IntakeValue } from './values.ts';
import { isSameValue } from './values.ts';

/** How far a value is: known to us, said by the customer in one of three ways, or not there. */
export const VALUE_STATES = ['prefilled', 'confirmed', 'corrected', 'entered', 'missing'] as const;
export type ValueState = (typeof VALUE_STATES)[number];

/** A field of the form as it stands for one customer. */
export type FieldStanding = {
  readonly asked: IntakeFormField;
  readonly required: boolean;
  readonly state: ValueState;
  readonly value: IntakeValue | null;
  /** Where the prefilled value is known from; null where the customer has said another, or nothing is known. */
  readonly origin: Origin | null;
  /** What the two signed papers say where they disagree. */
  readonly either: readonly Held[];
  /** What the customer last said, whatever became of it. */
  readonly said: Statement | null;
  /** Of the last statement; 0 where there is none. */
  readonly version: number;
  /** They confirmed another value than is known now. */
  readonly changedSince: boolean;
  /** What they said differs from what was signed, or cannot be compared with it. */
  readonly againstPaper: boolean;
};

export type SectionStanding = {
  readonly name: string;
  readonly fields: readonly FieldStanding[];
};

type IntakeOf = { readonly record: ClosedWonRecord; readonly lane: Lane; readonly statements: Statements };

/** Every field of a lane's form as it stands, those among them that are not shown. */
export function fieldStandings(form: IntakeForm, given: IntakeOf): FieldStanding[] {
  return form.flatMap(({ fields }) =>
    fields.filter((asked) => isOfLane(asked, given.lane)).map((asked) => fieldStanding(asked, given)),
  );
}

/** The form of a lane as it is shown: what is known or said, and of the rest what the lane cannot do without. Sections without a field are left out. */
export function intakeStanding(form: IntakeForm, given: IntakeOf): SectionStanding[] {
  const all = fieldStandings(form, given);
  const yes = new Set(all.filter(({ value }) => value === true).map(({ asked }) => asked.field));
  const shown = all.filter(
    ({ asked, state, required }) =>
      (asked.onlyIf === undefined || yes.has(asked.onlyIf)) && (state !== 'missing' || required),
  );
  return form
    .map(({ name, fields }) => ({ name, fields: shown.filter(({ asked }) => fields.includes(asked)) }))
    .filter(({ fields }) => fields.length > 0);
}

function fieldStanding(asked: IntakeFormField, { record, lane, statements }: IntakeOf): FieldStanding {
  const known: Prefill = intakeField(asked.field)?.read(record) ?? NOTHING_HELD;
  const said = Object.hasOwn(statements, asked.field) ? (statements[asked.field] ?? null) : null;
  const { state, value, changedSince } = stateOf(known, said);
  return {
    asked,
    required: isRequired(asked, lane),
    state,
    value,
    origin: state === 'prefilled' || state === 'confirmed' ? (known.held?.origin ?? null) : null,
    either: state === 'missing' ? known.either : [],
    said,
    version: said?.version ?? 0,
    changedSince,
    againstPaper:
      said !== null && state !== 'prefilled' && againstPaper(record, asked.field, said.value) !== false,
  };
}

function stateOf(
  { held }: Prefill,
  said: Statement | null,
): Pick<FieldStanding, 'state' | 'value' | 'changedSince'> {
  if (said === null)
    return {
      state: held === null ? 'missing' : 'prefilled',
      value: held?.value ?? null,
      changedSince: false,
    };
  if (said.kind !== 'confirmed')
    return {
      state: isSameValue(said.value, said.was) ? 'confirmed' : said.kind,
      value: said.value,
      changedSince: false,
    };
  // A confirmation is of one value: of another that is known since, nobody has said anything.
  const changedSince = held !== null && !isSameValue(held.value, said.value);
  return changedSince
    ? { state: 'prefilled', value: held.value, changedSince }
    : { state: 'confirmed', value: said.value, changedSince };
}

/** How far a customer is: what they have said, what only waits for a yes, and what we cannot go on without. */
export type IntakeProgress = { readonly said: number; readonly toConfirm: number; readonly missing: number };

export function progressOf(fields: readonly Pick<FieldStanding, 'state'>[]): IntakeProgress {
  const count = (...states: readonly ValueState[]) =>
    fields.filter(({ state }) => states.includes(state)).length;
  return {
    said: count('confirmed', 'corrected', 'entered'),
    toConfirm: count('prefilled'),
    missing: count('missing'),
  };
}
