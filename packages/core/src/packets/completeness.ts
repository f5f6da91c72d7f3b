import { isCarried, type TermField } from '../compare/terms.ts';
import type { ClosedWonRecord } from '../deals/record.ts';
import { carriesSomething } from '../facts/filledTerms.ts';
import { isFiller } from '../facts/filler.ts';
import { TERM_SOURCES } from '../rules/vocabulary.ts';
import type { FieldGap } from './packet.ts';

/** What stands in a field: something, filler (with the words found), or nothing. */
type Standing = 'filled' | 'missing' | { readonly found: string };
type CountedField<Field extends string = string> = {
  readonly field: Field;
  readonly label: string;
  readonly needed: boolean;
  readonly read: (record: ClosedWonRecord) => Standing;
};

/** The fields that count for completeness, in the order of the packet; `docs/scores.md` lists them too and a test holds both together. */
export const COUNTED_FIELDS = [
  needed('account.segment', 'Segment', (record) => present(record.account.segment)),
  needed('deal.product', 'Product', (record) => text(record.deal.product)),
  needed('terms.contract', 'Signed contract or order form', (record) =>
    carriesSomething(record.terms?.contract) || carriesSomething(record.terms?.orderForm)
      ? 'filled'
      : 'missing',
  ),
  needed('terms.plan', 'Plan', (record) => term(record, 'plan')),
  needed('terms.entity', 'Legal entity', (record) => term(record, 'entity')),
  needed('terms.startDate', 'Start date', (record) => term(record, 'startDate')),
  needed('terms.annualValue', 'Annual value', (record) =>
    record.deal.annualValue ? 'filled' : term(record, 'annualValue'),
  ),
  needed('terms.paymentTerms', 'Payment terms', (record) => term(record, 'paymentTerms')),
  needed('handoff.businessOutcome', 'Business outcome', (record) => text(record.handoff?.businessOutcome)),
  needed('handoff.successCriteria', 'Success criteria', (record) => list(record.handoff?.successCriteria)),
  needed('handoff.firstValue', 'First value', (record) => text(record.handoff?.firstValue?.definition)),
  needed('stakeholders', 'Stakeholder map', (record) => list(record.stakeholders?.map(({ name }) => name))),
  needed('team.ae', 'Account executive', (record) => text(record.team?.ae?.name)),
  needed('team.csm', 'CSM', (record) => text(record.team?.csm?.name)),
  needed('evidence', 'Source evidence with text', (record) =>
    list(record.evidence?.map((item) => item.text)),
  ),
  helpful('account.domain', 'Domain', (record) => text(record.account.domain)),
  helpful('account.industry', 'Industry', (record) => text(record.account.industry)),
  helpful('account.employees', 'Employees', (record) => present(record.account.employees)),
  helpful('account.region', 'Region', (record) => text(record.account.region, 'region')),
  helpful('account.language', 'Language', (record) => text(record.account.language, 'language')),
  helpful('account.timezone', 'Time zone', (record) => text(record.account.timezone)),
  helpful('deal.useCase', 'Use case', (record) => text(record.deal.useCase)),
  helpful('handoff.painPoints', 'Pain points', (record) => text(record.handoff?.painPoints)),
  helpful('handoff.firstValue.targetDate', 'First value target date', (record) =>
    present(record.handoff?.firstValue?.targetDate),
  ),
  helpful('handoff.scope', 'Scope as told', (record) => list(record.handoff?.scope)),
  helpful('handoff.workflowRequirements', 'Workflow requirements of the users', (record) =>
    list(record.handoff?.workflowRequirements),
  ),
  helpful('handoff.trainingNeeds', 'Training needs', (record) => text(record.handoff?.trainingNeeds)),
  helpful('handoff.technicalEnvironment', 'Technical environment', (record) =>
    text(record.handoff?.technicalEnvironment),
  ),
  helpful('handoff.competitiveContext', 'Competitive context', (record) =>
    text(record.handoff?.competitiveContext),
  ),
  helpful('handoff.recommendedApproach', 'Recommended approach', (record) =>
    text(record.handoff?.recommendedApproach),
  ),
  helpful('handoff.nextSteps', 'Next steps', (record) => text(record.handoff?.nextSteps)),
  helpful('handoff.expansion', 'Expansion', (record) => text(record.handoff?.expansion)),
  helpful('kickoff.at', 'Kickoff date', (record) => present(record.kickoff?.at)),
] as const;
export type CountedFieldName = (typeof COUNTED_FIELDS)[number]['field'];

/** Counted fields that hold nothing, or words that say nothing; needed ones first. */
export function fieldGaps(record: ClosedWonRecord): FieldGap[] {
  const gaps: FieldGap[] = [];
  for (const { field, label, needed: isNeeded, read } of COUNTED_FIELDS) {
    const standing = read(record);
    if (standing === 'filled') continue;
    const common = { field, label, needed: isNeeded, source: field };
    gaps.push(
      standing === 'missing'
        ? { ...common, kind: 'missing' }
        : { ...common, kind: 'filler', found: standing.found },
    );
  }
  return gaps;
}

function needed<const Field extends string>(
  field: Field,
  label: string,
  read: CountedField['read'],
): CountedField<Field> {
  return { field, label, needed: true, read };
}

function helpful<const Field extends string>(
  field: Field,
  label: string,
  read: CountedField['read'],
): CountedField<Field> {
  return { field, label, needed: false, read };
}

function present(value: unknown): Standing {
  return value === undefined ? 'missing' : 'filled';
}

function text(value: string | undefined, field?: string): Standing {
  if (value === undefined || value.trim() === '') return 'missing';
  return isFiller(value, field) ? { found: value } : 'filled';
}

function list(values: readonly string[] | undefined): Standing {
  const first = values?.find((value) => value.trim() !== '');
  if (values === undefined || first === undefined) return 'missing';
  return values.some((value) => !isFiller(value)) ? 'filled' : { found: first };
}

/** A term in any system. */
function term(record: ClosedWonRecord, field: TermField): Standing {
  let found: string | null = null;
  for (const source of TERM_SOURCES) {
    const value = record.terms?.[source]?.[field];
    if (isCarried(field, value)) return 'filled';
    if (typeof value === 'string' && value.trim() !== '') found ??= value;
  }
  return found === null ? 'missing' : { found };
}
