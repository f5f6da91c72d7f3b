import { goLiveDate } from '@handrail/core/compare/goLive';
import { measureIn } from '@handrail/core/compare/measurable';
import { personKey, untidyName } from '@handrail/core/compare/names';
import { paperHolds } from '@handrail/core/compare/paper';
import { scopeAgainstPaper } from '@handrail/core/compare/scope';
import type { ClosedWonRecord } from '@handrail/core/deals/record';
import { filled, filledList } from '@handrail/core/facts/filler';
import type { StakeholderRole } from '@handrail/core/rules/vocabulary';
import { calendarDaysBetween, localDate } from '@handrail/core/time/days';
import type { Subject } from './subject.ts';

const people = (record: ClosedWonRecord) =>
  (record.stakeholders ?? []).filter(({ name }) => filled(name) !== null);

/** How many people hold a role, each counted once. */
const holders =
  (role: StakeholderRole) =>
  ({ record }: Subject): number =>
    new Set(people(record).flatMap((person) => (person.role === role ? [personKey(person)] : []))).size;

const criteria = ({ record }: Subject) => filledList(record.handoff?.successCriteria);

const promised =
  (kinds: ReadonlySet<string>) =>
  ({ record }: Subject) =>
    (record.promises ?? []).filter(
      (promise) =>
        kinds.has(promise.kind) && filled(promise.text) !== null && paperHolds(record, promise) === null,
    );

const WORK = new Set(['timeline', 'scope', 'integration', 'training', 'report', 'other']);
const COMMERCIAL = new Set(['discount', 'credit', 'roadmap', 'support']);

function scopeConflicts({ record }: Subject): string[] {
  const told = filledList(record.handoff?.scope).filter(({ text }) => {
    const { state } = scopeAgainstPaper(record, text);
    return state === 'excluded' || state === 'contradicted';
  });
  const promises = (record.promises ?? []).filter(
    (promise) =>
      promise.kind !== 'timeline' &&
      WORK.has(promise.kind) &&
      filled(promise.text) !== null &&
      paperHolds(record, promise) === null &&
      scopeAgainstPaper(record, promise.text).state === 'excluded',
  );
  return [...told, ...promises].map(({ text }) => text);
}

/** Calendar days from the close to each promised go-live. */
function goLiveDays({ record }: Subject): number[] {
  const closed = localDate(record.deal.closedAt, filled(record.account.timezone) ?? 'UTC');
  if (closed === null) return [];
  const dates = (record.promises ?? []).map((promise) =>
    promise.kind === 'timeline' && filled(promise.text) !== null ? goLiveDate(promise.text, closed) : null,
  );
  return [record.handoff?.promisedGoLive ?? null, ...dates].flatMap((date) => {
    const days = date === null ? null : calendarDaysBetween(closed, date);
    return days === null ? [] : [days];
  });
}

function untidyNames({ record }: Subject): string[] {
  const organisations = [record.account.name, record.deal.name].filter(
    (name) => filled(name) !== null && untidyName(name, 'organisation') !== null,
  );
  const persons = people(record).filter(({ name }) => untidyName(name, 'person') !== null);
  return [...organisations, ...persons.map(({ name }) => name)];
}

export const dealFacts = {
  'account.existingCustomer': ({ record }: Subject) => record.account.existingCustomer === true,
  'deal.isRenewal': ({ record }: Subject) => record.deal.isRenewal === true,
  'deal.newProduct': ({ record }: Subject) => record.deal.newProduct === true,
  'account.segment': ({ record }: Subject) => record.account.segment ?? null,
  'account.industry': ({ record }: Subject) => filled(record.account.industry),
  'account.language': ({ record }: Subject) => filled(record.account.language, 'language'),
  'account.timezone': ({ record }: Subject) => filled(record.account.timezone),
  'account.employees': ({ record }: Subject) => record.account.employees ?? null,
  'names.untidy': untidyNames,
  'handoff.successCriteria': criteria,
  'handoff.measurableCriteria': (subject: Subject) =>
    criteria(subject).filter(({ text }) => measureIn(text) !== null),
  'handoff.businessOutcome': ({ record }: Subject) => filled(record.handoff?.businessOutcome),
  'handoff.firstValue': ({ record }: Subject) => filled(record.handoff?.firstValue?.definition),
  'handoff.scopeConflicts': scopeConflicts,
  'promises.work': promised(WORK),
  'promises.commercial': promised(COMMERCIAL),
  'goLives.daysAfterClose': goLiveDays,
  'stakeholders.billingContacts': holders('billing_contact'),
  'stakeholders.executiveSponsors': holders('executive_sponsor'),
  'stakeholders.admins': holders('admin'),
  'stakeholders.primaryAdmins': ({ record }: Subject) =>
    people(record).filter(({ role, primary }) => role === 'admin' && primary === true),
  'stakeholders.roles': ({ record }: Subject) => new Set<string>(people(record).map(({ role }) => role)),
  'team.ae': ({ record }: Subject) => filled(record.team?.ae?.name),
  'team.csm': ({ record }: Subject) => filled(record.team?.csm?.name),
  'team.executiveOwner': ({ record }: Subject) => filled(record.team?.executiveOwner?.name),
  'risks.openWithoutOwner': ({ record }: Subject) =>
    (record.risks ?? []).filter(
      (risk) => risk.status === 'open' && filled(risk.text) !== null && filled(risk.owner) === null,
    ),
  evidence: ({ record }: Subject) => (record.evidence ?? []).filter(({ text }) => filled(text) !== null),
};
