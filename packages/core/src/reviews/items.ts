import type { Evaluation, Finding, UnknownRow } from '../rules/outcome.ts';
import type { Hold, InternalRole, RowId, Tier } from '../rules/vocabulary.ts';

/** `open` waits for a decision, `waiting` for an answer, `conditional` for its condition; the others wait for nothing. */
export const ITEM_STATES = ['open', 'waiting', 'conditional', 'released', 'rejected', 'cleared'] as const;
export type ItemState = (typeof ITEM_STATES)[number];

/** What a review item is about: a row that fired, or one that could not be checked and holds something. */
export type Subject = {
  readonly row: RowId;
  readonly kind: 'fired' | 'unchecked';
  readonly tier: Tier;
  readonly title: string;
  readonly because: string;
  readonly holds: readonly Hold[];
  readonly owner: InternalRole;
  readonly escalation: InternalRole;
  /** All that a decision rests on; with what the row could not read, for a row that could not be checked. */
  readonly content: unknown;
};

/**
 * The subjects of an evaluation, one a row. What could not be checked and holds nothing needs nobody.
 * @param unread names what unchecked rows would have to read: the record's texts and messages
 */
export function subjectsOf(evaluation: Pick<Evaluation, 'findings' | 'unknown'>, unread: string): Subject[] {
  return [
    ...evaluation.findings.map((finding) => subject('fired', finding, { evidence: finding.evidence })),
    ...evaluation.unknown
      .filter(({ holds }) => holds.length > 0)
      .map((row) => subject('unchecked', row, { unread })),
  ];
}

function subject(kind: Subject['kind'], from: Finding | UnknownRow, seen: object): Subject {
  const { row, tier, title, because, holds, owner, escalation } = from;
  return {
    row,
    kind,
    tier,
    title,
    because,
    holds,
    owner,
    escalation,
    content: { kind, tier, because, holds, ...seen },
  };
}
