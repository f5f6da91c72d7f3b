import type { OnboardingAction } from '@handrail/core/audit/actions';
import type { AuditEntry } from '@handrail/db/audit/append';
import type { Arrival, News } from './arrival.ts';

type EntryMaker = (action: OnboardingAction, details: Record<string, unknown>) => AuditEntry;

/** What the audit log says of an arrival, in order; empty where nothing is new. */
export function arrivalEntries({ arriving, received, news }: Arrival, eventId?: string): AuditEntry[] {
  if (news === null) return [];
  const { record, via, register } = arriving;
  const entry = entriesOf(arriving, received.onboardingId);
  const { before, changes, closed, state } = news;
  const head = {
    account: record.account.name,
    source: record.source,
    sourceId: record.id,
    via,
    version: received.version,
    registerVersion: register.number,
    recordHash: news.recordHash,
    ...judgedDetails(news),
    ...(eventId === undefined ? {} : { eventId }),
  };
  if (before === null)
    return [entry('onboarding.received', { ...head, closed, state }), ...findingEntries(news, entry)];
  const was = before.onboarding;
  return [
    entry('onboarding.updated', { ...head, closed, changes: changes.length }),
    ...(closed && !was.closed ? [entry('onboarding.deal_closed', { trigger: record.trigger.kind })] : []),
    ...(state === was.state ? [] : [entry('onboarding.state_changed', { from: was.state, to: state })]),
    ...findingEntries(news, entry),
  ];
}

/** What a judgement says in numbers: the lane, and how complete the record is. */
export function judgedDetails({ judgement }: News) {
  const { evaluation, packet } = judgement;
  return {
    lane: evaluation.lane,
    completeness: packet.scores.completeness.value,
    missing: packet.gaps.map(({ field }) => field),
  };
}

/** One entry for each finding that is new, and for each that has gone. */
export function findingEntries(news: News, entry: EntryMaker): AuditEntry[] {
  const after = news.judgement.evaluation.findings;
  const before = news.before?.outcome.evaluation.findings ?? [];
  const opened = after.filter(({ row }) => !before.some((old) => old.row === row));
  const cleared = before.filter(({ row }) => !after.some((now) => now.row === row));
  return [
    ...opened.map(({ row, title, tier, because, holds, owner }) =>
      entry('finding.opened', { row, title, tier, because, holds, owner }),
    ),
    ...cleared.map(({ row, title, tier, holds }) => entry('finding.cleared', { row, title, tier, holds })),
  ];
}

/** Makes entries about an onboarding: all that happens to it hangs on its id. */
export function entriesOf(
  by: { readonly now: string; readonly actor: string },
  onboardingId: string,
): EntryMaker {
  return (action, details) => ({
    at: by.now,
    actor: by.actor,
    action,
    objectType: 'onboarding',
    objectId: onboardingId,
    details,
  });
}
