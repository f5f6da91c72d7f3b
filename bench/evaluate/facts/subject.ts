import type { ClosedWonRecord } from '@handrail/core/deals/record';
import type { Circumstances } from '@handrail/core/rules/circumstances';

/** What a row is judged on. */
export type Subject = { readonly record: ClosedWonRecord; readonly circumstances: Circumstances };

/** A fact as a plain function, the same for json-rules-engine and for the bare predicates; nothing is kept. */
export type PlainFact = (subject: Subject) => unknown;

/** What every side finds: the lane, and the rows that fired (`CO-EDGE-001`) or could not be checked (`CO-EDGE-003 unknown`), in order. */
export type Verdicts = { readonly lane: string; readonly rows: readonly string[] };

/** Verdicts with what was read for them, as plain data that can be kept and shown. */
export type Traced = { readonly verdicts: Verdicts; readonly trace: readonly unknown[] };
