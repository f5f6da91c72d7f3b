import { isCorrectable } from '../deals/corrections.ts';
import type { FieldGap } from '../packets/packet.ts';
import type { ReturnCode } from './decision.ts';

/** Questions to sales, prepared for the person who sends a handoff back; they are sent when that person decides it. */
export type QuestionDrafts = {
  readonly codes: readonly ReturnCode[];
  /** `field`: the one that the answer fills, where answers may. */
  readonly questions: readonly { readonly question: string; readonly field: string | null }[];
};

/** A person can look through so many before they send them. */
export const MOST_DRAFTS = 4;

/** Asks for what each gap needs in order to be of use; what is not listed is asked for by its name. */
const ASKED: Readonly<Partial<Record<string, string>>> = {
  'handoff.businessOutcome': 'Which outcome did the customer buy this for, in their own words?',
  'handoff.successCriteria':
    'By what will the customer say that it worked? One criterion a line, with its number and date.',
  'handoff.firstValue': 'What is the first result that the customer wants to see, and by when?',
  'handoff.painPoints': 'What hurts them today, and whom?',
  stakeholders: 'Who is the sponsor, the champion, the admin and the billing contact on their side?',
  'team.ae': 'Who is the account executive?',
  'team.csm': 'Who will be the CSM?',
  evidence: 'Which call notes, mails or documents show what was agreed?',
  'terms.contract': 'Where is the signed contract or order form?',
};

const CODES: Readonly<Partial<Record<string, ReturnCode>>> = {
  'handoff.businessOutcome': 'goals_missing',
  'handoff.successCriteria': 'goals_missing',
  'handoff.firstValue': 'first_value_missing',
  stakeholders: 'stakeholder_missing',
};

/**
 * Questions about what a packet lacks: up to `MOST_DRAFTS`, those whose answers fill their field first, then what nobody can start
 * without. Fields that would only help are not asked for.
 */
export function draftQuestions(gaps: readonly FieldGap[]): QuestionDrafts {
  const needed = gaps.filter((gap) => gap.needed);
  const asked = [
    ...needed.filter(({ field }) => isCorrectable(field)),
    ...needed.filter(({ field }) => !isCorrectable(field)),
  ].slice(0, MOST_DRAFTS);
  const codes = asked.flatMap(({ field, kind }) => [
    CODES[field] ?? [],
    kind === 'filler' ? ('filler' as const) : [],
  ]);
  return {
    codes: [...new Set(codes.flat())],
    questions: asked.map((gap) => ({
      question: questionOf(gap),
      field: isCorrectable(gap.field) ? gap.field : null,
    })),
  };
}

function questionOf({ field, label, found }: FieldGap): string {
  const question = ASKED[field] ?? `What should stand in “${label}”?`;
  return found === undefined ? question : `${question} The record only says “${found}”.`;
}
