import type { ClosedWonRecord } from '../deals/record.ts';
import { filled, filledList } from '../facts/filler.ts';
import type { StakeholderRole } from '../rules/vocabulary.ts';
import type { Prefill } from './origin.ts';
import { salesPrefill } from './origin.ts';
import { INTAKE_ROLES, peoplePrefill, withPeople } from './peopleFields.ts';
import { INTAKE_TERMS, termPrefill, withTerm } from './termFields.ts';
import type { IntakeTerm } from './termFields.ts';
import type { IntakeType, IntakeValue } from './values.ts';

/** A field of the record that a customer may see and say. */
export type IntakeField = {
  /** Its path, such as `terms.seats`; `people.champion` for those who hold a role. */
  readonly field: string;
  readonly type: IntakeType;
  /** The words to choose from; empty where there is no choice. */
  readonly offered: readonly string[];
  readonly read: (record: ClosedWonRecord) => Prefill;
  readonly write: (record: ClosedWonRecord, value: IntakeValue) => ClosedWonRecord;
};

const TERM_TYPES: Readonly<Record<IntakeTerm, IntakeType>> = {
  plan: 'text',
  package: 'text',
  seats: 'number',
  locations: 'number',
  usageLimit: 'text',
  entity: 'text',
  region: 'text',
  startDate: 'date',
  renewalDate: 'date',
  termMonths: 'number',
  billingCadence: 'choice',
  paymentTerms: 'text',
  poRequired: 'flag',
  poNumber: 'text',
  taxId: 'text',
};
const CADENCES = ['monthly', 'quarterly', 'annual', 'upfront'];
const DATA_CATEGORIES = [
  'business_contact',
  'employee',
  'phi',
  'pci',
  'financial',
  'children',
  'biometric',
  'government',
  'usage',
];

/**
 * Every value that the intake can show a customer, and nothing else can be shown: a form that names another field is refused. Left out
 * on purpose: notes, pain points, competition, expansion, promises, risks, prices, and what our own people plan.
 */
export const INTAKE_FIELDS: readonly IntakeField[] = [
  ...INTAKE_TERMS.map((term): IntakeField => ({
    field: `terms.${term}`,
    type: TERM_TYPES[term],
    offered: term === 'billingCadence' ? CADENCES : [],
    read: (record) => termPrefill(record, term),
    write: (record, value) => withTerm(record, term, value),
  })),
  account('industry', 'text'),
  account('employees', 'number'),
  account('language', 'text'),
  account('timezone', 'timezone'),
  account('techStack', 'lines'),
  plain(
    'deal.useCase',
    'long_text',
    ({ deal }) => filled(deal.useCase),
    (record, value) => ({
      ...record,
      deal: { ...record.deal, useCase: text(value) },
    }),
  ),
  handoff('businessOutcome', 'long_text'),
  handoff('successCriteria', 'lines'),
  plain(
    'handoff.firstValue.definition',
    'long_text',
    ({ handoff: told }) => filled(told?.firstValue?.definition),
    (record, value) =>
      withHandoff(record, { firstValue: { ...record.handoff?.firstValue, definition: text(value) } }),
  ),
  handoff('workflowRequirements', 'lines'),
  handoff('trainingNeeds', 'long_text'),
  handoff('technicalEnvironment', 'long_text'),
  requirement('sso', 'flag'),
  requirement('scim', 'flag'),
  requirement('apiAccess', 'flag'),
  requirement('sandbox', 'flag'),
  plain(
    'requirements.integrations',
    'lines',
    ({ requirements }) =>
      filledList(requirements?.integrations?.map(({ name }) => name)).map(({ text: name }) => name),
    (record, value) => {
      const known = record.requirements?.integrations ?? [];
      const integrations = lines(value).map(
        (name) => known.find((one) => one.name === name) ?? { name, standard: true },
      );
      return withRequirements(record, { integrations });
    },
  ),
  plain(
    'requirements.migration.from',
    'text',
    ({ requirements }) => filled(requirements?.migration?.from),
    (record, value) =>
      withRequirements(record, {
        migration: { standard: true, ...record.requirements?.migration, from: text(value) },
      }),
  ),
  plain(
    'requirements.migration.records',
    'number',
    ({ requirements }) => requirements?.migration?.records,
    (record, value) =>
      withRequirements(record, {
        migration: { standard: true, ...record.requirements?.migration, records: Number(value) },
      }),
  ),
  requirement('dataCategories', 'choices', DATA_CATEGORIES),
  requirement('crossBorder', 'flag'),
  requirement('residency', 'text'),
  ...INTAKE_ROLES.map(people),
];

const BY_NAME = new Map(INTAKE_FIELDS.map((one) => [one.field, one]));

/** The field of this path; undefined where the intake has none. */
export function intakeField(field: string): IntakeField | undefined {
  return BY_NAME.get(field);
}

function plain(
  field: string,
  type: IntakeType,
  read: (record: ClosedWonRecord) => IntakeValue | null | undefined,
  write: IntakeField['write'],
  offered: readonly string[] = [],
): IntakeField {
  return { field, type, offered, read: (record) => salesPrefill(record, field, read(record)), write };
}

function account(
  key: 'industry' | 'employees' | 'language' | 'timezone' | 'techStack',
  type: IntakeType,
): IntakeField {
  return plain(
    `account.${key}`,
    type,
    (record) => said(record.account[key], key),
    (record, value) => ({ ...record, account: { ...record.account, [key]: value } }),
  );
}

function handoff(
  key:
    'businessOutcome' | 'successCriteria' | 'workflowRequirements' | 'trainingNeeds' | 'technicalEnvironment',
  type: IntakeType,
): IntakeField {
  return plain(
    `handoff.${key}`,
    type,
    (record) => said(record.handoff?.[key], key),
    (record, value) => withHandoff(record, { [key]: value }),
  );
}

function requirement(
  key: 'sso' | 'scim' | 'apiAccess' | 'sandbox' | 'dataCategories' | 'crossBorder' | 'residency',
  type: IntakeType,
  offered: readonly string[] = [],
): IntakeField {
  return plain(
    `requirements.${key}`,
    type,
    (record) => said(record.requirements?.[key], key === 'residency' ? 'region' : key),
    (record, value) => withRequirements(record, { [key]: value }),
    offered,
  );
}

function people(role: StakeholderRole): IntakeField {
  return {
    field: `people.${role}`,
    type: 'people',
    offered: [],
    read: (record) => peoplePrefill(record, role),
    write: (record, value) => withPeople(record, role, value),
  };
}

/** A value that says something: filler is nothing. */
function said(value: IntakeValue | undefined, field: string): IntakeValue | null {
  if (value === undefined) return null;
  if (typeof value === 'string') return filled(value, field);
  return Array.isArray(value)
    ? filledList(value.filter((one) => typeof one === 'string')).map(({ text: one }) => one)
    : value;
}

function withHandoff(record: ClosedWonRecord, told: ClosedWonRecord['handoff']): ClosedWonRecord {
  return { ...record, handoff: { ...record.handoff, ...told } };
}

function withRequirements(record: ClosedWonRecord, asked: ClosedWonRecord['requirements']): ClosedWonRecord {
  return { ...record, requirements: { ...record.requirements, ...asked } };
}

function text(value: IntakeValue): string {
  return typeof value === 'string' ? value : '';
}

function lines(value: IntakeValue): string[] {
  return Array.isArray(value) ? value.filter((one) => typeof one === 'string') : [];
}
