import { ROLE_LABELS } from '../rules/labels.ts';
import type { InternalRole, RowId, Tier } from '../rules/vocabulary.ts';

/** A review that was opened, as a notice names it. */
export type Opened = {
  readonly row: RowId;
  readonly kind: 'fired' | 'unchecked';
  readonly tier: Tier;
  readonly title: string;
  readonly ownerRole: InternalRole;
};

/** What is most urgent stands first. */
const URGENCY: readonly Tier[] = ['hold', 'high', 'medium', 'low'];

/**
 * One notice for all that a record brought: that it arrived, and what it opened for review, findings before what could not be
 * checked, the most urgent first. Whoever gets it finds what is theirs by the role.
 */
export function openedNotice(
  accountName: string,
  { isNew, opened }: { readonly isNew: boolean; readonly opened: readonly Opened[] },
): { readonly subject: string; readonly text: string } {
  const fired = byUrgency(opened.filter(({ kind }) => kind === 'fired'));
  const unchecked = byUrgency(opened.filter(({ kind }) => kind === 'unchecked'));
  const subject = isNew ? `New handoff: ${accountName}` : `${accountName}: ${count(opened.length)} opened`;
  return {
    subject,
    text: [
      ...(opened.length === 0 ? ['Nothing waits for a review.'] : []),
      ...section(`${count(fired.length)} opened:`, fired),
      ...section('To be checked by hand:', unchecked),
    ].join('\n'),
  };
}

function byUrgency(opened: readonly Opened[]): Opened[] {
  return [...opened].sort((one, other) => URGENCY.indexOf(one.tier) - URGENCY.indexOf(other.tier));
}

function section(head: string, opened: readonly Opened[]): string[] {
  if (opened.length === 0) return [];
  return [head, ...opened.map(({ row, title, ownerRole }) => `${title} (${row}): ${ROLE_LABELS[ownerRole]}`)];
}

function count(reviews: number): string {
  return reviews === 1 ? '1 review' : `${reviews} reviews`;
}
