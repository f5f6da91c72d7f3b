import { plainFacts as fact } from './facts/all.ts';
import type { Subject } from './facts/subject.ts';

const REGULATED = new Set(['phi', 'pci', 'financial', 'children', 'biometric', 'government']);

const securityOpen = (subject: Subject) =>
  fact['requirements.securityReview'](subject) !== 'approved' &&
  (fact['requirements.sso'](subject) ||
    fact['requirements.scim'](subject) ||
    fact['requirements.migration'](subject) ||
    fact['requirements.dataCategories'](subject).some((category) => REGULATED.has(category)));

const legalOpen = (subject: Subject) =>
  fact['requirements.dpa'](subject) === 'required' ||
  fact['requirements.baa'](subject) === 'required' ||
  fact['requirements.crossBorder'](subject) ||
  fact['requirements.securityQuestionnaire'](subject) === 'open';

const differs = (subject: Subject, ...fields: Conflict[]) =>
  fields.some((field) => fact[`terms.${field}.conflict`](subject) !== null);
type Conflict = keyof typeof fact extends infer Name
  ? Name extends `terms.${infer Field}.conflict`
    ? Field
    : never
  : never;

const rows: Readonly<Record<string, (subject: Subject) => boolean>> = {
  '001': (subject) => fact['handoff.successCriteria'](subject).length === 0,
  '002': (subject) => differs(subject, 'plan', 'package'),
  '003': (subject) => fact['promises.work'](subject).length > 0,
  '004': (subject) =>
    fact['stakeholders.billingContacts'](subject) === 0 ||
    fact['terms.paymentTerms'](subject).length === 0 ||
    fact['terms.taxId'](subject).length === 0 ||
    (fact['terms.poRequired'](subject) && fact['terms.poNumber'](subject).length === 0),
  '005': securityOpen,
  '006': (subject) =>
    fact['drafts.withoutCitation'](subject).length > 0 ||
    fact['drafts.unfoundCitations'](subject).length > 0 ||
    fact['drafts.lowestConfidence'](subject) < 0.75,
  '007': (subject) => fact['openOnboardings.duplicates'](subject) > 0,
  '008': (subject) => !fact['terms.contract'](subject) && !fact['terms.orderForm'](subject),
  '009': (subject) => fact['handoff.businessOutcome'](subject) === null,
  '010': (subject) =>
    fact['handoff.successCriteria'](subject).length > 0 &&
    fact['handoff.measurableCriteria'](subject).length === 0,
  '011': (subject) => fact['handoff.firstValue'](subject) === null,
  '012': (subject) => fact['lane.missingRoles'](subject).length > 0,
  '013': (subject) =>
    fact['stakeholders.executiveSponsors'](subject) >= 2 ||
    (fact['stakeholders.admins'](subject) >= 2 && fact['stakeholders.primaryAdmins'](subject).length === 0),
  '014': (subject) => fact['team.csm'](subject) === null || fact['team.ae'](subject) === null,
  '015': (subject) => fact['risks.openWithoutOwner'](subject).length > 0,
  '016': (subject) => fact.lane(subject) === 'unknown',
  '017': (subject) => differs(subject, 'startDate', 'renewalDate', 'termMonths'),
  '018': (subject) => differs(subject, 'entity', 'region'),
  '019': (subject) => differs(subject, 'annualValue', 'billingCadence', 'paymentTerms'),
  '020': (subject) => differs(subject, 'seats', 'locations', 'usageLimit'),
  '021': (subject) => fact['handoff.scopeConflicts'](subject).length > 0,
  '022': (subject) => fact['promises.commercial'](subject).length > 0,
  '023': (subject) => {
    const leadTime = fact['lane.leadTimeDays'](subject);
    return leadTime !== null && fact['goLives.daysAfterClose'](subject).some((days) => days < leadTime);
  },
  '024': (subject) =>
    fact['requirements.ownIntegrations'](subject).length > 0 ||
    !fact['requirements.migration.standard'](subject) ||
    fact['requirements.migration.records'](subject) > 1_000_000,
  '025': (subject) => fact['terms.provisioning.differences'](subject).length > 0,
  '026': (subject) =>
    fact['requirements.accessRequestedBy'](subject) !== null &&
    (securityOpen(subject) ||
      legalOpen(subject) ||
      fact['requirements.securityReview'](subject) === 'pending'),
  '027': legalOpen,
  '028': (subject) => fact['terms.nonStandard'](subject).length > 0,
  '029': (subject) => fact['tasks.customerOverdueDays'](subject) > 3,
  '030': (subject) => fact['tasks.internalLate'](subject).length > 0,
  '031': () => false,
  '032': (subject) =>
    fact['kickoff.beforeTrigger'](subject) || fact['kickoff.businessDaysAfterTrigger'](subject) > 10,
  '033': (subject) => fact['kickoff.strangers'](subject).length > 0,
  '034': (subject) =>
    (fact['account.segment'](subject) === 'strategic' ||
      fact['terms.highestAnnualValue'](subject) >= 250_000) &&
    fact['team.executiveOwner'](subject) === null,
  '035': (subject) => fact.evidence(subject).length === 0,
  '036': (subject) => fact.failedWrites(subject).length > 0,
  '037': (subject) => fact['documents.unacceptable'](subject).length > 0,
  '038': (subject) => fact['corrections.againstPaper'](subject).length > 0,
  '039': () => false,
  '040': (subject) =>
    fact['account.industry'](subject) === null ||
    fact['account.employees'](subject) === null ||
    fact['account.language'](subject) === null ||
    fact['account.timezone'](subject) === null ||
    fact['names.untidy'](subject).length > 0,
  '041': () => false,
};

/** The rows as a programmer would write them without an engine: one function each, no trace, no reasons. */
export function barePredicates(subject: Subject): string[] {
  const fired: string[] = [];
  for (const [number, row] of Object.entries(rows)) if (row(subject)) fired.push(`CO-EDGE-${number}`);
  return fired;
}
