import { correctionDiffers } from '@handrail/core/compare/correction';
import { domainKey, emailDomain } from '@handrail/core/compare/names';
import { termField } from '@handrail/core/compare/terms';
import { findCited } from '@handrail/core/evidence/cited';
import { filled } from '@handrail/core/facts/filler';
import { businessDaysBetween, instantOf, localDate } from '@handrail/core/time/days';
import type { Subject } from './subject.ts';

type Task = NonNullable<NonNullable<Subject['record']['context']>['tasks']>[number];

function openTasks({ record }: Subject, side: Task['side']): readonly Task[] {
  return (record.context?.tasks ?? []).filter((task) => task.side === side && task.completedAt === undefined);
}

/** Business days from one instant to another in the account's time zone; 0 where the second is not later. */
function businessDays({ record, circumstances }: Subject, from: string, to: string): number {
  const zone = filled(record.account.timezone) ?? 'UTC';
  const start = localDate(from, zone);
  const end = localDate(to, zone);
  if (start === null || end === null) return 0;
  return businessDaysBetween(start, end, circumstances.holidays) ?? 0;
}

const now = ({ circumstances }: Subject) =>
  circumstances.asOf === null ? null : instantOf(circumstances.asOf);

function isPast(subject: Subject, instant: string | undefined): boolean {
  const at = now(subject);
  return at !== null && instant !== undefined && at > (instantOf(instant) ?? at);
}

/** Business days that each open task of the customer is overdue. */
function customerOverdue(subject: Subject): number[] {
  const { asOf } = subject.circumstances;
  if (asOf === null) return [];
  return openTasks(subject, 'customer').map((task) =>
    isPast(subject, task.dueAt) ? businessDays(subject, task.dueAt, asOf) : 0,
  );
}

function isBefore(one: string, other: string): boolean {
  return (instantOf(one) ?? 0) < (instantOf(other) ?? 0);
}

function kickoffDays(subject: Subject): number {
  const { kickoff, trigger } = subject.record;
  if (!kickoff || isBefore(kickoff.at, trigger.at)) return 0;
  return businessDays(subject, trigger.at, kickoff.at);
}

/** Mail domains that anybody can have an address at say nothing about who somebody works for. */
const PUBLIC_MAIL = new Set([
  'gmail.com',
  'outlook.com',
  'hotmail.com',
  'yahoo.com',
  'icloud.com',
  'gmx.de',
  'web.de',
]);

function strangers({ record, circumstances }: Subject): string[] {
  const attendees = record.kickoff?.attendees ?? [];
  if (attendees.length === 0) return [];
  const team = Object.values(record.team ?? {}).flatMap((person) => (person?.email ? [person.email] : []));
  const map = (record.stakeholders ?? []).flatMap(({ email }) => (email ? [email] : []));
  const addresses = new Set([...team, ...map].map((address) => address.toLowerCase()));
  const own = domainKey(filled(record.account.domain) ?? '');
  const domains = new Set(
    [...team.map((address) => emailDomain(address) ?? ''), ...circumstances.colleagueDomains]
      .map(domainKey)
      .filter((domain) => domain !== '' && domain !== own && !PUBLIC_MAIL.has(domain)),
  );
  return attendees.filter(
    (address) => !addresses.has(address.toLowerCase()) && !domains.has(emailDomain(address) ?? ''),
  );
}

function duplicates({ record, circumstances }: Subject): number {
  const domain = domainKey(filled(record.account.domain) ?? '');
  const product = filled(record.deal.product)?.toLowerCase().replace(/\s+/g, ' ');
  return circumstances.openOnboardings.filter((other) => {
    if (other.source === record.source && other.id?.trim() === record.id.trim()) return true;
    if (domain === '' || product === undefined) return false;
    return (
      domainKey(other.accountDomain ?? '') === domain &&
      filled(other.product)?.toLowerCase().replace(/\s+/g, ' ') === product
    );
  }).length;
}

function correctionsAgainstPaper({ record }: Subject): string[] {
  return (record.context?.corrections ?? []).flatMap(({ field, value }) => {
    const term = termField(field);
    if (term === null) return [];
    const papers = [record.terms?.contract?.[term], record.terms?.orderForm?.[term]];
    return papers.some((paper) => paper !== undefined && correctionDiffers(term, value, paper) === true)
      ? [field]
      : [];
  });
}

const UNACCEPTABLE = new Set(['rejected', 'expired', 'superseded']);

/** Onboardings, tasks, drafts, writes, documents and corrections, and what the customer requires. */
export const workFacts = {
  'openOnboardings.duplicates': duplicates,
  'drafts.withoutCitation': ({ record }: Subject) =>
    (record.context?.drafts ?? []).filter(({ citations }) => (citations ?? []).length === 0),
  'drafts.unfoundCitations': ({ record }: Subject) =>
    (record.context?.drafts ?? []).flatMap(({ citations }) =>
      (citations ?? []).filter(({ evidence, quote }) => !findCited(record, evidence, quote)),
    ),
  'drafts.lowestConfidence': ({ record }: Subject) =>
    Math.min(1, ...(record.context?.drafts ?? []).map(({ confidence }) => confidence)),
  'tasks.customerOverdueDays': (subject: Subject) => Math.max(0, ...customerOverdue(subject)),
  'tasks.internalLate': (subject: Subject) =>
    openTasks(subject, 'internal').filter(({ dueAt }) => isPast(subject, dueAt)),
  'kickoff.beforeTrigger': ({ record }: Subject) =>
    record.kickoff !== undefined && isBefore(record.kickoff.at, record.trigger.at),
  'kickoff.businessDaysAfterTrigger': kickoffDays,
  'kickoff.strangers': strangers,
  failedWrites: ({ record }: Subject) => record.context?.failedWrites ?? [],
  'documents.unacceptable': (subject: Subject) =>
    (subject.record.context?.documents ?? []).filter(
      ({ state, dueAt }) => UNACCEPTABLE.has(state) || (state === 'missing' && isPast(subject, dueAt)),
    ),
  'corrections.againstPaper': correctionsAgainstPaper,
};
