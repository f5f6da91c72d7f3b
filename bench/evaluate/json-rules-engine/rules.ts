import type { RuleProperties, TopLevelCondition } from 'json-rules-engine';
import type { FactName } from '../facts/all.ts';

type Nested = { fact: string; operator: string; value: unknown } | TopLevelCondition;

const is = (fact: FactName, operator: string, value: unknown): Nested => ({ fact, operator, value });
const any = (...of: Nested[]): TopLevelCondition => ({ any: of });
const all = (...of: Nested[]): TopLevelCondition => ({ all: of });
const yes = (fact: FactName) => is(fact, 'equal', true);
const empty = (fact: FactName) => is(fact, 'empty', true);
const some = (fact: FactName) => is(fact, 'empty', false);

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

/** What only reading a text can tell is not read yet: the row stands, with a condition that nothing meets. */
const notRead = all(is('lane', 'equal', 'never'));

/** The 41 rows of the standard register as rules of json-rules-engine. */
const conditions: Readonly<Record<string, TopLevelCondition>> = {
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
  '026': all(
    is('requirements.accessRequestedBy', 'notEqual', null),
    any(
      all(securityNeeded(), is('requirements.securityReview', 'notEqual', 'approved')),
      legalOpen(),
      is('requirements.securityReview', 'equal', 'pending'),
    ),
  ),
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

export const rules: readonly RuleProperties[] = Object.entries(conditions).map(([number, row]) => ({
  name: `CO-EDGE-${number}`,
  conditions: row,
  event: { type: `CO-EDGE-${number}` },
}));
