import type { RuleProperties, TopLevelCondition } from 'json-rules-engine';
import { all, any, empty, is, not, some, yes } from './conditions.ts';

const REGULATED = ['phi', 'pci', 'financial', 'children', 'biometric', 'government'];

const securityNeeded = () =>
  any(
    yes('requirements.sso'),
    yes('requirements.scim'),
    is('requirements.dataCategories', 'overlaps', REGULATED),
    yes('requirements.migration'),
  );
const legalOpen = () =>
  any(
    is('requirements.dpa', 'equal', 'required'),
    is('requirements.baa', 'equal', 'required'),
    yes('requirements.crossBorder'),
    is('requirements.securityQuestionnaire', 'equal', 'open'),
  );

const controlsOpen = () =>
  any(
    all(securityNeeded(), is('requirements.securityReview', 'notEqual', 'approved')),
    legalOpen(),
    is('requirements.securityReview', 'equal', 'pending'),
  );

/** What only reading a text can tell is not read yet: the row stands, with a condition that nothing meets. */
const notRead = any(is('lane', 'equal', 'never'));

/** The 41 rows of the standard register. */
const fires: Readonly<Record<string, TopLevelCondition>> = {
  '001': any(empty('handoff.successCriteria')),
  '002': any(some('terms.plan.conflict'), some('terms.package.conflict')),
  '003': any(some('promises.work')),
  '004': any(
    is('stakeholders.billingContacts', 'equal', 0),
    empty('terms.paymentTerms'),
    empty('terms.taxId'),
    all(yes('terms.poRequired'), empty('terms.poNumber')),
  ),
  '005': all(securityNeeded(), is('requirements.securityReview', 'notEqual', 'approved')),
  '006': any(
    some('drafts.withoutCitation'),
    some('drafts.unfoundCitations'),
    is('drafts.lowestConfidence', 'lessThan', 0.75),
  ),
  '007': any(is('openOnboardings.duplicates', 'greaterThan', 0)),
  '008': all(is('terms.contract', 'equal', false), is('terms.orderForm', 'equal', false)),
  '009': any(empty('handoff.businessOutcome')),
  '010': all(some('handoff.successCriteria'), empty('handoff.measurableCriteria')),
  '011': any(empty('handoff.firstValue')),
  '012': any(some('lane.missingRoles')),
  '013': any(
    is('stakeholders.executiveSponsors', 'greaterThanInclusive', 2),
    all(is('stakeholders.admins', 'greaterThanInclusive', 2), empty('stakeholders.primaryAdmins')),
  ),
  '014': any(empty('team.csm'), empty('team.ae')),
  '015': any(some('risks.openWithoutOwner')),
  '016': any(is('lane', 'equal', 'unknown')),
  '017': any(
    some('terms.startDate.conflict'),
    some('terms.renewalDate.conflict'),
    some('terms.termMonths.conflict'),
  ),
  '018': any(some('terms.entity.conflict'), some('terms.region.conflict')),
  '019': any(
    some('terms.annualValue.conflict'),
    some('terms.billingCadence.conflict'),
    some('terms.paymentTerms.conflict'),
  ),
  '020': any(
    some('terms.seats.conflict'),
    some('terms.locations.conflict'),
    some('terms.usageLimit.conflict'),
  ),
  '021': any(some('handoff.scopeConflicts')),
  '022': any(some('promises.commercial')),
  '023': any(is('goLives.daysAfterClose', 'someBelow', { fact: 'lane.leadTimeDays' })),
  '024': any(
    some('requirements.ownIntegrations'),
    is('requirements.migration.standard', 'equal', false),
    is('requirements.migration.records', 'greaterThan', 1_000_000),
  ),
  '025': any(some('terms.provisioning.differences')),
  '026': all(is('requirements.accessRequestedBy', 'notEqual', null), controlsOpen()),
  '027': legalOpen(),
  '028': any(some('terms.nonStandard')),
  '029': any(is('tasks.customerOverdueDays', 'greaterThan', 3)),
  '030': any(some('tasks.internalLate')),
  '031': notRead,
  '032': any(yes('kickoff.beforeTrigger'), is('kickoff.businessDaysAfterTrigger', 'greaterThan', 10)),
  '033': any(some('kickoff.strangers')),
  '034': all(
    any(
      is('account.segment', 'equal', 'strategic'),
      is('terms.highestAnnualValue', 'greaterThanInclusive', 250_000),
    ),
    empty('team.executiveOwner'),
  ),
  '035': any(empty('evidence')),
  '036': any(some('failedWrites')),
  '037': any(some('documents.unacceptable')),
  '038': any(some('corrections.againstPaper')),
  '039': notRead,
  '040': any(
    empty('account.industry'),
    empty('account.employees'),
    empty('account.language'),
    empty('account.timezone'),
    some('names.untidy'),
  ),
  '041': notRead,
};

/** When a row that has not fired cannot be checked: a text that matters for it has not been read. */
const unreadFor: Readonly<Record<string, TopLevelCondition>> = {
  '003': any(some('unread.sales')),
  '006': any(some('unread.drafts')),
  '021': any(some('unread.sales')),
  '022': any(some('unread.sales')),
  '023': all(is('lane.leadTimeDays', 'notEqual', null), some('unread.all')),
  '026': all(controlsOpen(), some('unread.salesAndInbound')),
  '031': any(some('unread.executive')),
  '039': any(some('unread.sales')),
  '041': any(some('unread.allAndInbound')),
};

/** The lane table: the first that holds, so the earlier has the higher priority, and its success settles the lane. */
const lanes: Readonly<Record<string, TopLevelCondition>> = {
  renewal: any(
    yes('deal.isRenewal'),
    all(yes('account.existingCustomer'), is('deal.newProduct', 'equal', false)),
  ),
  strategic: any(is('account.segment', 'equal', 'strategic')),
  integration_heavy: any(
    is('requirements.integrations', 'greaterThanInclusive', 2),
    some('requirements.ownIntegrations'),
  ),
  migration: any(yes('requirements.migration')),
  professional_services: any(yes('requirements.professionalServices')),
  enterprise: any(is('account.segment', 'equal', 'enterprise')),
  mid_market: any(is('account.segment', 'equal', 'mid_market')),
  tech_touch: any(is('account.segment', 'equal', 'smb')),
  self_serve: any(is('account.segment', 'equal', 'self_serve')),
};

const LANE_PRIORITY = 100;

export const laneRules: readonly RuleProperties[] = Object.entries(lanes).map(
  ([lane, conditions], place) => ({
    name: lane,
    conditions,
    event: { type: 'lane', params: { lane } },
    priority: LANE_PRIORITY - place,
  }),
);

export const rowRules: readonly RuleProperties[] = [
  ...Object.entries(fires).map(([number, conditions]) => ({
    conditions,
    event: { type: `CO-EDGE-${number}` },
  })),
  ...Object.entries(unreadFor).map(([number, unread]) => ({
    conditions: all(not(fires[number] ?? notRead), unread),
    event: { type: `CO-EDGE-${number} unknown` },
  })),
];
