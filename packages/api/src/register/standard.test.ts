import { readFileSync } from 'node:fs';
import path from 'node:path';
import { factCatalogue } from '@handrail/core/rules/factCatalogue';
import { FACTS } from '@handrail/core/rules/facts/catalogue';
import { factsOf } from '@handrail/core/rules/factsOf';
import { conditionText } from '@handrail/core/rules/phrase';
import { rowSentence } from '@handrail/core/rules/sentence';
import { testRegister } from '@handrail/core/rules/testRegister';
import { expect, test } from 'vitest';
import { standard } from './testing/judge.ts';

/** The table of the product's brief: tier, holds, first owner, escalation. `∗`: the action that failed. */
const BRIEF = `
001 medium kickoff revops sales_manager
002 high provisioning,billing_writeback revops finance
003 high customer_timeline implementation_lead cs_leader
004 medium activation_message finance revops
005 high provisioning security legal
006 hold customer_message csm cs_leader
007 medium kickoff revops cs_leader
008 high kickoff,provisioning,billing_writeback ae revops
009 medium kickoff ae sales_manager
010 medium kickoff csm revops
011 medium kickoff csm cs_leader
012 medium kickoff ae csm
013 medium kickoff csm ae
014 medium kickoff cs_leader revops
015 medium kickoff csm cs_leader
016 medium kickoff revops onboarding_manager
017 high customer_timeline,billing_writeback revops legal
018 high provisioning,billing_writeback finance legal
019 high billing_writeback finance revops
020 high provisioning,billing_writeback revops finance
021 hold kickoff,customer_timeline implementation_lead cs_leader
022 high customer_message,billing_writeback finance sales_manager
023 high customer_timeline implementation_lead cs_leader
024 high customer_timeline implementation_lead solutions_engineer
025 hold provisioning product_ops revops
026 hold provisioning security cs_leader
027 high provisioning legal security
028 high customer_message legal cs_leader
029 medium - csm cs_leader
030 medium - onboarding_manager cs_leader
031 hold customer_message cs_leader ae
032 medium kickoff csm onboarding_manager
033 low - csm onboarding_manager
034 high customer_message cs_leader sales_manager
035 hold kickoff ae revops
036 high ∗ product_ops revops
037 medium - csm onboarding_manager
038 high provisioning,billing_writeback revops legal
039 hold customer_message csm revops
040 low - csm revops
041 hold customer_message,crm_writeback security cs_leader
`;

/** Lane, shortest lead time, required roles. */
const LANES = `
renewal 7 champion
strategic 60 executive_sponsor,champion,admin,technical_owner
integration_heavy 45 executive_sponsor,champion,admin,technical_owner
migration 30 executive_sponsor,champion,admin,technical_owner
professional_services 30 executive_sponsor,champion,admin
enterprise 60 executive_sponsor,champion,admin,technical_owner
mid_market 21 executive_sponsor,champion,admin
tech_touch 7 champion,admin
self_serve 0 admin
`;

test('tier, holds and owners of all 41 rows are those of the brief', () => {
  const lines = standard.rows.map(({ row }) => {
    const holds = row.holdsNamedBy === undefined ? row.holds.join() || '-' : '∗';
    return [row.id.replace('CO-EDGE-', ''), row.tier, holds, row.owner, row.escalation].join(' ');
  });
  expect(lines).toEqual(BRIEF.trim().split('\n'));
});

test('the lane table is that of the brief', () => {
  const lines = standard.lanes.map(({ line }) =>
    [line.lane, line.leadTimeDays, line.requiredRoles.join()].join(' '),
  );
  expect(lines).toEqual(LANES.trim().split('\n'));
  expect(standard.register.lanes.otherwise.requiredRoles).toEqual(['champion', 'admin']);
});

test('every acceptance example passes, and every mutation is noticed by some example', () => {
  for (const { row, failed, survivors } of testRegister(standard)) {
    expect({ row, failed, survivors }).toEqual({ row, failed: [], survivors: [] });
  }
});

test('every row has an example that fires it, or that leaves it unknown where only a text can tell, and a near miss', () => {
  for (const { row } of standard.rows) {
    expect(row.examples.some(({ fires, unknown }) => fires ?? unknown)).toBe(true);
    expect(row.examples.some(({ silent }) => silent)).toBe(true);
  }
});

test('every row that can be in doubt has an example that leaves it in doubt', () => {
  const inDoubt = [
    '003',
    '006',
    '021',
    '022',
    '023',
    '026',
    '029',
    '030',
    '031',
    '032',
    '037',
    '038',
    '039',
    '041',
  ];
  const shown = standard.rows.filter(({ row }) => row.examples.some(({ unknown }) => unknown !== undefined));
  expect(shown.map(({ row }) => row.id.replace('CO-EDGE-', ''))).toEqual(inDoubt);
});

test('every fact of the catalogue is read by a row or by the lane table, or named in a clause', () => {
  const read = new Set(
    [...standard.rows.map(({ checks }) => checks), ...standard.lanes.map(({ when }) => when)]
      .flatMap(factsOf)
      .map(({ name }) => name),
  );
  const clauses = JSON.stringify(standard.register);
  const idle = FACTS.filter(
    ({ name }) =>
      !read.has(name) && !clauses.includes(`{${name}}`) && !clauses.includes(`"holdsNamedBy":"${name}"`),
  ).map(({ name }) => name);
  expect(idle).toEqual([]);
});

test('the catalogue names each fact once, with a sentence and an origin', () => {
  expect(new Set(FACTS.map(({ name }) => name)).size).toBe(FACTS.length);
  for (const { meaning, from } of FACTS) {
    expect(meaning).toMatch(/^[A-Z].*\.$/);
    expect(from).not.toBe('');
  }
});

test('the page of facts and operators is what the declarations say', () => {
  const page = path.resolve(import.meta.dirname, '../../../../docs/facts.md');
  expect(readFileSync(page, 'utf8')).toBe(factCatalogue());
});

test('every row reads as one sentence made from its data, without the marks of a form', () => {
  for (const { row } of standard.rows) {
    const words = rowSentence(row, standard.byId);
    expect(words).toMatch(/^Fires when [^.]+.*\.$/);
    expect(words).not.toMatch(/:|\bare there\b|[{}]/);
  }
});

test('rows read as a person would write them', () => {
  const read = (id: string) =>
    standard.rows.flatMap(({ row }) => (row.id.endsWith(id) ? [rowSentence(row, standard.byId)] : []));
  expect(['001', '008', '013', '015', '024', '026', '029', '034'].flatMap(read)).toEqual([
    'Fires when there are no success criteria.',
    'Fires when there is no contract and no order form.',
    'Fires when there are at least two executive sponsors, or there are at least two admins and no admin is marked primary.',
    'Fires when a risk is open and has no owner.',
    'Fires when an integration has no standard connector, or the migration is not a standard one, or the migration covers more than 1,000,000 records.',
    'Fires when either the security review is pending, or row CO-EDGE-005 (Security review required) applies, or row CO-EDGE-027 (Legal or privacy review) applies; and also either the customer asks for access by a date, or a text asks for access or for loading data.',
    "Fires when a task is the customer's, is not done and is more than 3 business days overdue.",
    'Fires when the team has no executive owner, and either the segment is strategic, or the highest annual value is at least 250,000 a year in any currency.',
  ]);
});

test('lanes read as a person would write them', () => {
  expect(standard.lanes.map(({ when }) => conditionText(when, {}))).toEqual([
    'the deal is a renewal, or the account is an existing customer and the deal brings no new product',
    'the segment is strategic',
    'there are at least two integrations, or an integration has no standard connector',
    'a data migration is requested',
    'professional services are part of the deal',
    'the segment is enterprise',
    'the segment is mid-market',
    'the segment is small business',
    'the segment is self-serve',
  ]);
});
