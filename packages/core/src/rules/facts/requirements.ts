import { filledList } from '../../facts/filler.ts';
import { fixed, known, noneAt, once, type Reading, ref, refTo } from '../world.ts';
import type { Fact } from './fact.ts';
import { choiceField, flagField } from './fields.ts';
import { itemPaths } from './itemPaths.ts';

const NO_INTEGRATIONS = noneAt('requirements.integrations');

const NO_DATA_CATEGORIES: Reading<readonly string[]> = fixed([], [{ source: 'requirements.dataCategories' }]);

const NO_MIGRATION = fixed(false, [{ source: 'requirements.migration' }]);
const STANDARD_MIGRATION = fixed(true, [{ source: 'requirements.migration.standard' }]);
const NO_RECORDS: Reading<number | null> = fixed(null, [{ source: 'requirements.migration.records' }]);

const AGREEMENT = { not_needed: 'not needed', required: 'awaiting signature', signed: 'signed' };

const DATA_WORDS = {
  business_contact: 'business contacts',
  employee: 'employee data',
  phi: 'health data (PHI)',
  pci: 'card data (PCI)',
  financial: 'financial data',
  children: "children's data",
  biometric: 'biometric data',
  government: 'government data',
  usage: 'usage data',
};

const integrationPath = itemPaths('requirements.integrations', 'name');
const standardPath = itemPaths('requirements.integrations', 'standard');
const categoryPath = itemPaths('requirements.dataCategories');

/** Integrations by name; one whose name is filler is none. */
const integrations = once((world) => {
  const list = world.record.requirements?.integrations;
  return filledList(list?.map(({ name }) => name)).map(({ text, index }) => ({
    name: text,
    standard: list?.[index]?.standard ?? true,
    standardPath: standardPath(index),
    from: ref(integrationPath(index), text),
  }));
});

/** What the customer needs: sign-on, data, integrations, migration, agreements. */
export const requirementFacts: readonly Fact[] = [
  flagField(
    {
      path: 'requirements.sso',
      title: 'single sign-on',
      says: ['single sign-on is requested', 'single sign-on is not requested'],
      meaning: 'Single sign-on is requested.',
    },
    (record) => record.requirements?.sso,
  ),
  flagField(
    {
      path: 'requirements.scim',
      title: 'SCIM',
      says: ['SCIM is requested', 'SCIM is not requested'],
      meaning: 'Provisioning of users over SCIM is requested.',
    },
    (record) => record.requirements?.scim,
  ),
  flagField(
    {
      path: 'requirements.professionalServices',
      title: 'professional services',
      plural: true,
      says: ['professional services are part of the deal', 'professional services are not part of the deal'],
      meaning: 'Our services team sets the customer up.',
    },
    (record) => record.requirements?.professionalServices,
  ),
  flagField(
    {
      path: 'requirements.crossBorder',
      title: 'data',
      says: ['data crosses a border', 'data does not cross a border'],
      meaning: 'Data crosses a border.',
    },
    (record) => record.requirements?.crossBorder,
  ),
  choiceField(
    {
      path: 'requirements.dpa',
      title: 'the data processing agreement',
      meaning: 'Whether a data processing agreement is needed and signed.',
      choices: AGREEMENT,
      whenAbsent: null,
    },
    (record) => record.requirements?.dpa,
  ),
  choiceField(
    {
      path: 'requirements.baa',
      title: 'the business associate agreement',
      meaning: 'Whether a business associate agreement is needed and signed.',
      choices: AGREEMENT,
      whenAbsent: null,
    },
    (record) => record.requirements?.baa,
  ),
  choiceField(
    {
      path: 'requirements.securityQuestionnaire',
      title: 'the security questionnaire',
      meaning: "Where the customer's security questionnaire stands.",
      choices: { none: 'not asked for', open: 'open', done: 'done' },
      whenAbsent: 'none',
    },
    (record) => record.requirements?.securityQuestionnaire,
  ),
  choiceField(
    {
      path: 'requirements.securityReview',
      title: 'the security review',
      meaning: 'Where the security review stands; absent is not started.',
      choices: { none: 'not started', pending: 'pending', approved: 'approved', rejected: 'rejected' },
      whenAbsent: 'none',
    },
    (record) => record.requirements?.securityReview,
  ),
  {
    type: 'choices',
    name: 'requirements.dataCategories',
    title: 'the data categories',
    plural: true,
    says: ['data categories are named', 'no data categories are named'],
    meaning: 'Kinds of data that will be in the product.',
    from: 'requirements.dataCategories',
    choices: DATA_WORDS,
    read: once((world): Reading<readonly string[]> => {
      const categories = world.record.requirements?.dataCategories ?? [];
      return categories.length === 0
        ? NO_DATA_CATEGORIES
        : known(
            categories,
            categories.map((category, index) => ref(categoryPath(index), category)),
          );
    }),
  },
  {
    type: 'list',
    name: 'requirements.integrations',
    title: 'the integrations',
    plural: true,
    says: ['integrations are asked for', 'no integrations are asked for'],
    meaning: 'Systems to be connected; filler is none.',
    from: 'requirements.integrations',
    noun: 'integration',
    one: 'an integration',
    label: (world, index) => integrations(world)[index]?.name ?? '',
    read: once((world) => {
      const found = integrations(world);
      return found.length === 0
        ? NO_INTEGRATIONS
        : known(
            found.length,
            found.map(({ from }) => from),
          );
    }),
  },
  {
    type: 'flag',
    name: 'integration.standard',
    scope: 'integration',
    title: 'standard',
    says: ['has a standard connector', 'has no standard connector'],
    meaning: 'The integration is one of our standard connectors; absent is yes.',
    from: 'requirements.integrations[].standard',
    read: (world, index) => {
      const integration = integrations(world)[index];
      if (!integration) return known(true, []);
      const { from, standard } = integration;
      return known(standard, [from, ref(integration.standardPath, standard)]);
    },
  },
  {
    type: 'flag',
    name: 'requirements.migration',
    title: 'a data migration',
    says: ['a data migration is requested', 'a data migration is not requested'],
    meaning: 'A data migration is requested: the object is there.',
    from: 'requirements.migration',
    read: once((world) => {
      const migration = world.record.requirements?.migration;
      return migration === undefined
        ? NO_MIGRATION
        : known(true, [refTo('requirements.migration', migration)]);
    }),
  },
  {
    type: 'flag',
    name: 'requirements.migration.standard',
    title: 'the migration',
    says: ['the migration is a standard one', 'the migration is not a standard one'],
    meaning: 'The migration runs with our standard importer; absent is yes.',
    from: 'requirements.migration.standard',
    read: once((world) => {
      const standard = world.record.requirements?.migration?.standard;
      return standard === undefined
        ? STANDARD_MIGRATION
        : known(standard, [ref('requirements.migration.standard', standard)]);
    }),
  },
  {
    type: 'number',
    name: 'requirements.migration.records',
    title: 'the number of records to migrate',
    says: ['the migration has a number of records', 'the migration has no number of records'],
    amount: 'the migration covers {}',
    unit: ['record', 'records'],
    meaning: 'How many records are brought over; no count is standard.',
    from: 'requirements.migration.records',
    read: once((world) => {
      const records = world.record.requirements?.migration?.records;
      return records === undefined
        ? NO_RECORDS
        : known(records, [ref('requirements.migration.records', records)]);
    }),
  },
  {
    type: 'text',
    name: 'requirements.accessRequestedBy',
    title: 'the date by which access is asked for',
    says: ['the customer asks for access by a date', 'the customer names no date for access'],
    meaning: 'The day by which the customer asks for access or to load data.',
    from: 'requirements.accessRequestedBy',
    read: once((world) => {
      const date = world.record.requirements?.accessRequestedBy;
      return known(date ?? null, [ref('requirements.accessRequestedBy', date)]);
    }),
  },
];
