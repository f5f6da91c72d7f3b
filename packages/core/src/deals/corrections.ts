import { z } from 'zod';
import { filled, filledList } from '../facts/filler.ts';
import { statement, withStatements } from '../intake/statements.ts';
import { LANES } from '../rules/vocabulary.ts';
import { knownHere, withKnownHere } from './knownHere.ts';
import { closedWonRecord } from './record.ts';
import type { ClosedWonRecord } from './record.ts';
import { TEAM_SEATS } from './seats.ts';
import type { TeamSeat } from './seats.ts';

const text = z.string().trim().min(1, 'Write an answer.').max(4000);

/**
 * What people added to a record: answers to questions, and decisions about the route. It lies on top of every record of the
 * deal that comes, so that a newer one from the CRM does not ask again what was answered. A field that the record itself
 * fills is the record's: then the addition rests. What the customer says of themselves goes before both.
 */
export const correctionsSchema = z.strictObject({
  /** The lane that a person decided on; goes before the lane table. */
  lane: z.enum(LANES).optional(),
  businessOutcome: text.optional(),
  painPoints: text.optional(),
  successCriteria: z.array(text).optional(),
  firstValue: text.optional(),
  team: z.partialRecord(z.enum(TEAM_SEATS), z.strictObject({ name: text, email: z.email() })).optional(),
  /** Owner of a risk, by the risk's text. */
  riskOwners: z.record(z.string(), text).optional(),
  /** The answers as texts, each with author and time. */
  evidence: closedWonRecord.shape.evidence,
  /** What the customer last said of each field of the intake. */
  intake: z.record(z.string(), statement).optional(),
  /** What the workspace itself knows, as it was last looked up. */
  knownHere: knownHere.optional(),
});
export type Corrections = z.infer<typeof correctionsSchema>;

/** The parts of them. */
export const CORRECTION_KEYS = correctionsSchema.keyof().options;

/** Fields that an answer may fill. A list is answered a line each. */
export const CORRECTABLE = {
  'handoff.businessOutcome': { label: 'Business outcome', key: 'businessOutcome', lines: false },
  'handoff.painPoints': { label: 'Pain points', key: 'painPoints', lines: false },
  'handoff.successCriteria': { label: 'Success criteria', key: 'successCriteria', lines: true },
  'handoff.firstValue': { label: 'First value', key: 'firstValue', lines: false },
} as const;
export type CorrectableField = keyof typeof CORRECTABLE;

/** Whether answers may fill this field. */
export function isCorrectable(field: string): field is CorrectableField {
  return Object.hasOwn(CORRECTABLE, field);
}

/** An answer as the correction of its field. */
export function correctionOf(field: CorrectableField, answer: string): Corrections {
  const { key, lines } = CORRECTABLE[field];
  if (!lines) return { [key]: answer.trim() };
  return {
    [key]: answer
      .split('\n')
      .map((line) => line.replace(/^\s*[-*•]\s+/, '').trim())
      .filter((line) => line !== ''),
  };
}

/** Two sets of corrections as one; of two for the same thing the later counts, and evidence adds up. */
export function mergeCorrections(earlier: Corrections, later: Corrections): Corrections {
  const evidence = [...(earlier.evidence ?? []), ...(later.evidence ?? [])];
  return {
    ...earlier,
    ...later,
    ...(earlier.team || later.team ? { team: { ...earlier.team, ...later.team } } : {}),
    ...(earlier.riskOwners || later.riskOwners
      ? { riskOwners: { ...earlier.riskOwners, ...later.riskOwners } }
      : {}),
    ...(evidence.length > 0 ? { evidence } : {}),
    ...(earlier.intake || later.intake ? { intake: { ...earlier.intake, ...later.intake } } : {}),
  };
}

/** A record with what people added to it. The same additions twice change nothing. */
export function withCorrections(record: ClosedWonRecord, corrections: Corrections): ClosedWonRecord {
  const { handoff, team, risks, evidence } = record;
  const first = filled(handoff?.firstValue?.definition);
  const said = {
    ...fill('businessOutcome', filled(handoff?.businessOutcome), corrections.businessOutcome),
    ...fill('painPoints', filled(handoff?.painPoints), corrections.painPoints),
    ...(filledList(handoff?.successCriteria).length === 0 && corrections.successCriteria
      ? { successCriteria: corrections.successCriteria }
      : {}),
    ...(first === null && corrections.firstValue
      ? { firstValue: { ...handoff?.firstValue, definition: corrections.firstValue } }
      : {}),
  };
  const seats = Object.entries(corrections.team ?? {}).filter(
    ([seat]) => filled(team?.[seat as TeamSeat]?.name) === null,
  );
  const known = new Set((evidence ?? []).map((item) => item.id));
  const added = (corrections.evidence ?? []).filter((item) => !known.has(item.id));
  const answered = {
    ...record,
    ...(Object.keys(said).length > 0 ? { handoff: { ...handoff, ...said } } : {}),
    ...(seats.length > 0 ? { team: { ...team, ...Object.fromEntries(seats) } } : {}),
    ...(risks && corrections.riskOwners ? { risks: owned(risks, corrections.riskOwners) } : {}),
    ...(added.length > 0 ? { evidence: [...(evidence ?? []), ...added] } : {}),
  };
  const stated = withStatements(answered, corrections.intake ?? {});
  return corrections.knownHere === undefined ? stated : withKnownHere(stated, corrections.knownHere);
}

function fill(key: 'businessOutcome' | 'painPoints', own: string | null, added: string | undefined) {
  return own === null && added !== undefined ? { [key]: added } : {};
}

type Risks = NonNullable<ClosedWonRecord['risks']>;

function owned(risks: Risks, owners: Readonly<Record<string, string>>): Risks {
  return risks.map((risk) => {
    const owner = Object.hasOwn(owners, risk.text) ? owners[risk.text] : undefined;
    return owner !== undefined && filled(risk.owner) === null ? { ...risk, owner } : risk;
  });
}
