import type { ClosedWonRecord } from '../deals/record.ts';
import { filled } from '../facts/filler.ts';
import type { Evaluation } from '../rules/outcome.ts';
import type { RowId } from '../rules/vocabulary.ts';

/** What readiness asks of one record; a sign that stands speaks against running on such records. */
export const SIGNS = [
  'unreliable_notes',
  'unreachable_documents',
  'cs_cannot_reject',
  'all_one_off',
  'no_milestone_owner',
  'talk_outside_systems',
] as const;
export type Sign = (typeof SIGNS)[number];

/** Packets below this are notes that nobody can rely on. */
export const RELIABLE_COMPLETENESS = 0.6;

/** Rows that make an onboarding one of its kind: a custom integration or migration, negotiated terms. */
export const ONE_OFF_ROWS: readonly RowId[] = ['CO-EDGE-024', 'CO-EDGE-028'];

/** Evidence in which people talk to each other. */
const TALK: ReadonlySet<string> = new Set(['call_summary', 'call_transcript', 'email', 'chat']);

/** The signs that stand on one judged record. */
export function signsOf(
  record: ClosedWonRecord,
  evaluation: Pick<Evaluation, 'lane' | 'findings'>,
  completeness: number,
): Sign[] {
  const evidence = record.evidence ?? [];
  const empty = (text: string) => text.trim() === '';
  const { csm, onboardingManager, implementationLead } = record.team ?? {};
  const stands: Readonly<Record<Sign, boolean>> = {
    unreliable_notes: completeness < RELIABLE_COMPLETENESS,
    unreachable_documents: evidence.length === 0 || evidence.some(({ text }) => empty(text)),
    cs_cannot_reject: !isNamed(csm),
    all_one_off:
      evaluation.lane === 'unknown' || evaluation.findings.some(({ row }) => ONE_OFF_ROWS.includes(row)),
    no_milestone_owner: ![onboardingManager, implementationLead, csm].some(isNamed),
    talk_outside_systems: !evidence.some(({ kind, text }) => TALK.has(kind) && !empty(text)),
  };
  return SIGNS.filter((sign) => stands[sign]);
}

/** Whether a seat names a person: "tbd" is nobody. */
function isNamed(person: { readonly name: string } | undefined): boolean {
  return filled(person?.name) !== null;
}
