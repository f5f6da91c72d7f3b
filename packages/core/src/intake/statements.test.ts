import { expect, test } from 'vitest';
import { mergeCorrections, withCorrections } from '../deals/corrections.ts';
import { closedWonRecord } from '../deals/record.ts';
import { findCited } from '../evidence/cited.ts';
import { aRecord } from '../packets/testing/anOutcome.ts';
import { INTAKE_FIELDS } from './fields.ts';
import { againstPaper, statementEvidenceId } from './statements.ts';
import type { Statement } from './statements.ts';
import { readTyped } from './typed.ts';
import type { TypedValue } from './typed.ts';
import type { IntakeType, IntakeValue } from './values.ts';

const AT = '2026-05-04T08:00:00Z';
const said = (kind: Statement['kind'], value: IntakeValue, more: Partial<Statement> = {}): Statement => ({
  ...{ kind, value, was: null, version: 1, by: 'c1', name: 'Ada Byron', at: AT, label: 'Seats' },
  ...more,
});
const signed = aRecord({ terms: { crm: { seats: 50 }, orderForm: { seats: 40 } } });

/** Something of each kind that fits. */
const SOMETHING: Readonly<Record<IntakeType, TypedValue>> = {
  text: 'Words',
  long_text: 'More words',
  lines: 'One\nTwo',
  number: '60',
  date: '2026-07-01',
  flag: 'yes',
  choice: 'annual',
  choices: ['employee', 'usage'],
  timezone: 'Europe/Oslo',
  people: [{ name: 'Ada Byron', email: 'ada@norrdal.example', title: '' }],
};

test.each(INTAKE_FIELDS.map((field) => [field.field, field] as const))(
  '%s: what the customer enters is read from the record again, and the record keeps its form',
  (name, field) => {
    const read = readTyped(field, SOMETHING[field.type]);
    if (read.kind !== 'value')
      throw new Error(`${name} does not take ${JSON.stringify(SOMETHING[field.type])}`);
    const record = withCorrections(aRecord(), { intake: { [name]: said('entered', read.value) } });
    expect(closedWonRecord.parse(record)).toEqual(record);
    expect(field.read(aRecord()).held).toBeNull();
    expect(field.read(record).held?.value).toEqual(read.value);
  },
);

test('a correction of what is signed leaves the terms as they are and lies beside them', () => {
  const record = withCorrections(signed, { intake: { 'terms.seats': said('corrected', 60, { was: 40 }) } });
  expect(record.terms).toEqual(signed.terms);
  expect(record.context?.corrections).toEqual([{ field: 'terms.seats', value: 60 }]);
});

test('a later statement about a field takes the earlier one’s place, in the text and beside the paper', () => {
  const first = withCorrections(signed, { intake: { 'terms.seats': said('corrected', 60, { was: 40 }) } });
  const intake = { 'terms.seats': said('corrected', 40, { was: 40, version: 2 }) };
  const record = withCorrections(first, { intake });
  expect(record.context?.corrections).toEqual([{ field: 'terms.seats', value: 40 }]);
  expect(record.evidence?.map(({ id }) => id)).toEqual(['intake:terms.seats:2']);
  const confirmed = withCorrections(first, {
    intake: { 'terms.seats': said('confirmed', 40, { version: 3 }) },
  });
  expect(confirmed.context?.corrections).toEqual([]);
});

test('a statement is a text with its author and time, whose words can be cited', () => {
  const intake = { 'terms.seats': said('confirmed', 40, { was: 40, version: 3 }) };
  const record = withCorrections(signed, { intake });
  const id = statementEvidenceId('terms.seats', 3);
  expect(record.evidence).toEqual([
    {
      id,
      kind: 'deal_note',
      title: 'Confirmed by the customer: Seats',
      author: 'Ada Byron (customer)',
      at: AT,
      text: 'Seats: 40',
    },
  ]);
  expect(findCited(record, `evidence:${id}`, 'Seats: 40')).toBe(true);
});

test('the same statements twice change nothing, and newer ones add to the others', () => {
  const intake = {
    'terms.seats': said('corrected', 60, { was: 40 }),
    'people.champion': said('entered', [{ name: 'Ada', email: 'ada@x.example', title: null }]),
    'people.admin': said('entered', [{ name: 'Bo', email: null, title: null }]),
    'handoff.businessOutcome': said('entered', 'Fewer trips'),
  };
  const once = withCorrections(signed, { intake });
  expect(withCorrections(once, { intake })).toEqual(once);
  expect(
    Object.keys(
      mergeCorrections({ intake }, { intake: { 'account.industry': said('entered', 'Heat') } }).intake ?? {},
    ),
  ).toEqual([...Object.keys(intake), 'account.industry']);
});

test('what the customer says of themselves goes before what sales wrote and what was answered', () => {
  const told = aRecord({ handoff: { businessOutcome: 'Quicker lists' } });
  const intake = { 'handoff.businessOutcome': said('corrected', 'Fewer trips', { was: 'Quicker lists' }) };
  expect(withCorrections(told, { businessOutcome: 'Less paper', intake }).handoff?.businessOutcome).toBe(
    'Fewer trips',
  );
  const confirmed = {
    'handoff.businessOutcome': said('confirmed', 'Quicker lists', { was: 'Quicker lists' }),
  };
  const newer = aRecord({ handoff: { businessOutcome: 'Newer words' } });
  expect(withCorrections(newer, { intake: confirmed }).handoff?.businessOutcome).toBe('Newer words');
});

test('people in a role are replaced; what else is known of one who stays is kept', () => {
  const record = aRecord({
    stakeholders: [
      {
        name: 'Ada Byron',
        email: 'ADA@x.example',
        role: 'champion',
        timezone: 'Europe/Oslo',
        notes: 'Sceptical',
      },
      { name: 'Bo', role: 'champion' },
      { name: 'Cy', role: 'admin' },
    ],
  });
  const value = [{ name: 'Ada King', email: 'ada@x.example', title: 'COO' }];
  expect(
    withCorrections(record, { intake: { 'people.champion': said('corrected', value) } }).stakeholders,
  ).toEqual([
    { name: 'Cy', role: 'admin' },
    {
      name: 'Ada King',
      email: 'ada@x.example',
      title: 'COO',
      role: 'champion',
      timezone: 'Europe/Oslo',
      notes: 'Sceptical',
    },
  ]);
});

test('a statement about a field that this version does not know changes nothing', () => {
  expect(withCorrections(signed, { intake: { 'handoff.painPoints': said('corrected', 'None') } })).toEqual(
    signed,
  );
});

test('only a value that differs from either signed paper is against the paper', () => {
  const both = aRecord({
    terms: { crm: { plan: 'Pro' }, orderForm: { seats: 40 }, contract: { seats: 60 } },
  });
  expect(againstPaper(signed, 'terms.seats', 50)).toBe(true);
  expect(againstPaper(signed, 'terms.seats', 40)).toBe(false);
  expect(againstPaper(both, 'terms.seats', 60)).toBe(true);
  expect(againstPaper(both, 'terms.plan', 'Basic')).toBe(false);
  expect(againstPaper(signed, 'account.employees', 12)).toBe(false);
});
