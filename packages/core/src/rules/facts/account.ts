import { filled } from '../../facts/filler.ts';
import { untidyName } from '../../compare/names.ts';
import { remembering } from '../../compare/remember.ts';
import type { SEGMENTS } from '../vocabulary.ts';
import type { SourceRef } from '../outcome.ts';
import { fixed, known, once, ref, type Reading } from '../world.ts';
import type { Fact } from './fact.ts';
import { choiceField, flagField, textField } from './fields.ts';
import { people } from './people.ts';

const SEGMENT_WORDS: Record<(typeof SEGMENTS)[number], string> = {
  self_serve: 'self-serve',
  smb: 'small business',
  mid_market: 'mid-market',
  enterprise: 'enterprise',
  strategic: 'strategic',
};

type Name = { readonly ref: SourceRef; readonly reading: Reading<'white_space' | 'capitals' | null> };

const untidy = {
  organisation: remembering((name) => untidyName(name, 'organisation')),
  person: remembering((name) => untidyName(name, 'person')),
};

/** The names that people outside will read: account, deal and stakeholders. Filler is no name. */
const names = once((world): readonly Name[] => {
  const { account, deal } = world.record;
  const found: Name[] = [];
  const add = (text: string, from: SourceRef, whose: 'organisation' | 'person') =>
    found.push({ ref: from, reading: known(untidy[whose](text), [from]) });
  if (filled(account.name) !== null) add(account.name, ref('account.name', account.name), 'organisation');
  if (filled(deal.name) !== null) add(deal.name, ref('deal.name', deal.name), 'organisation');
  for (const { person, nameRef } of people(world)) add(person.name, nameRef, 'person');
  return found;
});

const NO_NAME = fixed(null, []);

/** The account and the deal. */
export const accountFacts: readonly Fact[] = [
  textField(
    { path: 'account.industry', title: 'the industry', meaning: 'What the customer does for a living.' },
    (record) => record.account.industry,
  ),
  textField(
    { path: 'account.language', title: 'the language', meaning: 'The language the customer is served in.' },
    (record) => record.account.language,
  ),
  textField(
    {
      path: 'account.timezone',
      title: 'the time zone',
      meaning: "The account's IANA time zone; days are counted in it, in UTC where there is none.",
    },
    (record) => record.account.timezone,
  ),
  {
    type: 'number',
    name: 'account.employees',
    title: 'the head count',
    meaning: 'How many people the customer employs.',
    from: 'account.employees',
    read: (world) => {
      const { employees } = world.record.account;
      return known(employees ?? null, [ref('account.employees', employees)]);
    },
  },
  choiceField(
    {
      path: 'account.segment',
      title: 'the segment',
      meaning: 'The size class that sales gave the account.',
      choices: SEGMENT_WORDS,
      whenAbsent: null,
    },
    (record) => record.account.segment,
  ),
  flagField(
    {
      path: 'account.existingCustomer',
      title: 'the account',
      says: ['the account is an existing customer', 'the account is a new customer'],
      meaning: 'The account was a customer before this deal.',
    },
    (record) => record.account.existingCustomer,
  ),
  flagField(
    {
      path: 'deal.isRenewal',
      title: 'the deal',
      says: ['the deal is a renewal', 'the deal is not a renewal'],
      meaning: 'The deal renews what the customer has.',
    },
    (record) => record.deal.isRenewal,
  ),
  flagField(
    {
      path: 'deal.newProduct',
      title: 'the deal',
      says: ['the deal brings a new product', 'the deal brings no new product'],
      meaning: 'The deal brings a product that the customer did not have; absent is no.',
    },
    (record) => record.deal.newProduct,
  ),
  {
    type: 'list',
    name: 'names',
    title: 'the names',
    plural: true,
    meaning: 'The names of account, deal and stakeholders; filler is no name.',
    from: 'account.name, deal.name, stakeholders[].name',
    noun: 'name',
    one: 'a name',
    label: (world, index) => `“${String(names(world)[index]?.ref.value ?? '')}”`,
    read: once((world) =>
      known(
        names(world).length,
        names(world).map((name) => name.ref),
      ),
    ),
  },
  {
    type: 'choice',
    name: 'name.untidy',
    scope: 'name',
    title: 'its untidiness',
    says: ['has stray white space or is in capitals', 'is tidy'],
    asked: { is: '{}', not: 'is not one that {}' },
    meaning:
      'Stray white space (outer or doubled), or a whole name in shouting capitals; legal forms and acronyms of up to four letters are excepted.',
    from: 'the name itself',
    choices: { white_space: 'has stray white space', capitals: 'is in capitals' },
    read: (world, index) => names(world)[index]?.reading ?? NO_NAME,
  },
];
