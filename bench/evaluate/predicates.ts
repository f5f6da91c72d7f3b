import { plainFacts as fact } from './facts/all.ts';
import { LANE_LINES } from './facts/lane.ts';
import type { Subject, Verdicts } from './facts/subject.ts';
import type { Lane } from '@handrail/core/rules/vocabulary';

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

/** The lane table by hand. */
function laneOf(subject: Subject): Lane {
  const segment = fact['account.segment'](subject);
  if (
    fact['deal.isRenewal'](subject) ||
    (fact['account.existingCustomer'](subject) && !fact['deal.newProduct'](subject))
  )
    return 'renewal';
  if (segment === 'strategic') return 'strategic';
  if (
    fact['requirements.integrations'](subject) >= 2 ||
    fact['requirements.ownIntegrations'](subject).length > 0
  )
    return 'integration_heavy';
  if (fact['requirements.migration'](subject)) return 'migration';
  if (fact['requirements.professionalServices'](subject)) return 'professional_services';
  return segment === 'smb' ? 'tech_touch' : (segment ?? 'unknown');
}

const controlsOpen = (subject: Subject) =>
  securityOpen(subject) || legalOpen(subject) || fact['requirements.securityReview'](subject) === 'pending';

const differs = (subject: Subject, ...fields: Conflict[]) =>
  fields.some((field) => fact[`terms.${field}.conflict`](subject) !== null);
type Conflict = keyof typeof fact extends infer Name
  ? Name extends `terms.${infer Field}.conflict`
    ? Field
    : never
  : never;

type Row = (subject: Subject, lane: Lane) => boolean;

const fires: Readonly<Record<string, Row>> = {
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
  '012': (subject, lane) => {
    const held = fact['stakeholders.roles'](subject);
    return LANE_LINES[lane].roles.some((role) => !held.has(role));
  },
  '013': (subject) =>
    fact['stakeholders.executiveSponsors'](subject) >= 2 ||
    (fact['stakeholders.admins'](subject) >= 2 && fact['stakeholders.primaryAdmins'](subject).length === 0),
  '014': (subject) => fact['team.csm'](subject) === null || fact['team.ae'](subject) === null,
  '015': (subject) => fact['risks.openWithoutOwner'](subject).length > 0,
  '016': (_subject, lane) => lane === 'unknown',
  '017': (subject) => differs(subject, 'startDate', 'renewalDate', 'termMonths'),
  '018': (subject) => differs(subject, 'entity', 'region'),
  '019': (subject) => differs(subject, 'annualValue', 'billingCadence', 'paymentTerms'),
  '020': (subject) => differs(subject, 'seats', 'locations', 'usageLimit'),
  '021': (subject) => fact['handoff.scopeConflicts'](subject).length > 0,
  '022': (subject) => fact['promises.commercial'](subject).length > 0,
  '023': (subject, lane) => {
    const leadTime = LANE_LINES[lane].leadTimeDays;
    return leadTime !== null && fact['goLives.daysAfterClose'](subject).some((days) => days < leadTime);
  },
  '024': (subject) =>
    fact['requirements.ownIntegrations'](subject).length > 0 ||
    !fact['requirements.migration.standard'](subject) ||
    fact['requirements.migration.records'](subject) > 1_000_000,
  '025': (subject) => fact['terms.provisioning.differences'](subject).length > 0,
  '026': (subject) => fact['requirements.accessRequestedBy'](subject) !== null && controlsOpen(subject),
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

/** When a row that has not fired cannot be checked: a text that matters for it has not been read. */
const unreadFor: Readonly<Record<string, Row>> = {
  '003': (subject) => fact['unread.sales'](subject).length > 0,
  '006': (subject) => fact['unread.drafts'](subject).length > 0,
  '021': (subject) => fact['unread.sales'](subject).length > 0,
  '022': (subject) => fact['unread.sales'](subject).length > 0,
  '023': (subject, lane) => LANE_LINES[lane].leadTimeDays !== null && fact['unread.all'](subject).length > 0,
  '026': (subject) => controlsOpen(subject) && fact['unread.salesAndInbound'](subject).length > 0,
  '031': (subject) => fact['unread.executive'](subject).length > 0,
  '039': (subject) => fact['unread.sales'](subject).length > 0,
  '041': (subject) => fact['unread.allAndInbound'](subject).length > 0,
};

/** The register as a programmer would write it without an engine: one function a row, no trace, no reasons. */
export function barePredicates(subject: Subject): Verdicts {
  const lane = laneOf(subject);
  const rows: string[] = [];
  for (const [number, row] of Object.entries(fires)) {
    if (row(subject, lane)) rows.push(`CO-EDGE-${number}`);
    else if (unreadFor[number]?.(subject, lane) === true) rows.push(`CO-EDGE-${number} unknown`);
  }
  return { lane, rows: rows.sort() };
}
