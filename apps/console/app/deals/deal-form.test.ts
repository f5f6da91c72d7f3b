import { closedWonRecord } from '@handrail/core/deals/record';
import { readdirSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { draftValues } from './record-values.ts';
import { formErrors, submittedValues } from './submission.ts';
import { typedOfPost, typedOfValues } from './typed-form.ts';

const demo = new URL('../../../../register/demo/', import.meta.url);
const records = readdirSync(demo)
  .filter((name) => name.endsWith('.json'))
  .map((name) => {
    const { record } = JSON.parse(readFileSync(new URL(name, demo), 'utf8'));
    return [name, record] as const;
  });

/** What the form does not ask for. */
function withoutUnasked(record: Record<string, unknown>) {
  const {
    schema: _schema,
    source: _source,
    trigger: _trigger,
    context: _context,
    ...asked
  } = structuredClone(record);
  return asked;
}

test.each(records)('the form keeps every field of %s', (_, record) => {
  const parsed = closedWonRecord.parse(record);
  const asked = withoutUnasked(parsed);
  const values = draftValues(typedOfValues(asked, 'Europe/Berlin'), 'Europe/Berlin');
  const { record: submitted, rowOf } = submittedValues(values, 'draft-1', '2026-01-05T09:00:00Z');
  expect(formErrors(submitted, rowOf)).toEqual([]);
  expect(withoutUnasked(closedWonRecord.parse(submitted))).toEqual(withoutFalseAndEmpty(asked));
});

/** An absent flag is false and an absent list is empty: the form leaves both out. */
function withoutFalseAndEmpty(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(withoutFalseAndEmpty);
  if (typeof value !== 'object' || value === null) return typeof value === 'string' ? seconds(value) : value;
  return Object.fromEntries(
    Object.entries(value)
      .filter(
        ([key, held]) =>
          (held !== false || key === 'standard') && !(Array.isArray(held) && held.length === 0),
      )
      .map(([key, held]) => [key, withoutFalseAndEmpty(held)])
      .filter(
        ([key, held]) =>
          !(
            key !== 'migration' &&
            typeof held === 'object' &&
            held !== null &&
            Object.keys(held).length === 0
          ),
      ),
  );
}
const seconds = (text: string) =>
  /^\d{4}-\d{2}-\d{2}T[\d:.+Z-]+$/.test(text) ? new Date(text).toISOString().replace('.000Z', 'Z') : text;

function post(fields: readonly (readonly [string, string])[]) {
  const form = new FormData();
  for (const [name, value] of fields) form.append(name, value);
  return form;
}

test('what is typed is never guessed: a number that could be read two ways stays text and is refused at its field', () => {
  const values = draftValues(
    typedOfPost(
      post([
        ['account.name', 'Halden Works'],
        ['deal.name', 'Halden: Desk'],
        ['deal.closedAt', '2026-02-01T10:00'],
        ['account.employees', '1.200'],
        ['terms.crm.seats', '1,200'],
        ['stakeholders.0.name', ''],
        ['stakeholders.4.name', 'Ida Berg'],
        ['stakeholders.4.role', 'champion'],
        ['stakeholders.4.email', 'nobody'],
      ]),
    ),
    'UTC',
  );
  expect(values).toMatchObject({ account: { employees: '1.200' }, terms: { crm: { seats: 1200 } } });
  const { record, rowOf } = submittedValues(values, 'draft-1', '2026-01-05T09:00:00Z');
  expect(formErrors(record, rowOf).map(({ name }) => name)).toEqual([
    'account.employees',
    'stakeholders.1.email',
  ]);
  expect(record).toMatchObject({
    id: 'draft-1',
    source: 'api',
    trigger: { kind: 'closed_won', at: '2026-02-01T10:00:00Z' },
  });
});

test('what is missing is said with the field’s own words', () => {
  const { record, rowOf } = submittedValues(
    draftValues(typedOfPost(post([])), 'UTC'),
    'draft-1',
    '2026-01-05T09:00:00Z',
  );
  const errors = formErrors(record, rowOf);
  expect(errors.map(({ name }) => name)).toEqual(['account.name', 'deal.name', 'deal.closedAt']);
  expect(errors.every(({ message }) => / is missing\.$/.test(message))).toBe(true);
});

test('an amount without a currency is refused at the currency', () => {
  const values = draftValues(typedOfPost(post([['deal.annualValue.amount', '12000']])), 'UTC');
  const { record, rowOf } = submittedValues(values, 'draft-1', '2026-01-05T09:00:00Z');
  expect(formErrors(record, rowOf)).toContainEqual({
    name: 'deal.annualValue.currency',
    label: 'Currency',
    message: 'Currency is missing.',
  });
});

test('a migration is there because it is asked for, not because a box about it is ticked', () => {
  expect(draftValues(typedOfPost(post([['requirements.migration.standard', 'on']])), 'UTC')).toEqual({});
  expect(draftValues(typedOfPost(post([['requirements.migration.asked', 'on']])), 'UTC')).toEqual({
    requirements: { migration: { standard: false } },
  });
  expect(
    draftValues(
      typedOfPost(
        post([
          ['requirements.migration.records', '5000'],
          ['requirements.migration.standard', 'on'],
        ]),
      ),
      'UTC',
    ),
  ).toEqual({
    requirements: { migration: { records: 5000, standard: true } },
  });
});

test('a row that was added and not filled stays in the draft and is left out of the record', () => {
  const values = draftValues(typedOfPost(post([['risks.0.row', '1']])), 'UTC');
  expect(values).toEqual({ risks: [{}] });
  expect(submittedValues(values, 'draft-1', '2026-01-05T09:00:00Z').record).not.toHaveProperty('risks');
});
