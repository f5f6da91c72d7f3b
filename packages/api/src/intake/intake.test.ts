import { afterAll, beforeAll, expect, test } from 'vitest';
import { findCited } from '@handrail/core/evidence/cited';
import { entriesAfter } from '@handrail/db/audit/entries';
import { statementsOn } from '@handrail/db/intake/statements';
import { newestRecord, outcomeOf } from '@handrail/db/onboardings/history';
import { itemsOf } from '@handrail/db/reviews/items';
import { testDatabase } from '@handrail/db/testing/database';
import type { TestDatabase } from '@handrail/db/testing/database';
import { inWorkspace } from '@handrail/db/transaction';
import { anIntake } from './testing/an-intake.ts';

let database: TestDatabase;
beforeAll(async () => {
  database = await testDatabase();
});
afterAll(() => database.close());

type Intake = Awaited<ReturnType<typeof anIntake>>;

/** What the house holds about the onboarding. */
function held({ workspaceId, onboardingId }: Intake) {
  return inWorkspace(database.app, workspaceId, async (tx) => {
    const newest = await newestRecord(tx, workspaceId, onboardingId);
    const outcome = await outcomeOf(tx, workspaceId, onboardingId, 'newest');
    if (newest === undefined || outcome === undefined) throw new Error('There is no such onboarding');
    return {
      ...newest,
      outcome,
      items: await itemsOf(tx, { workspaceId, onboardingId }),
      statements: await statementsOn(tx, { workspaceId, onboardingId }),
      entries: await entriesAfter(tx, workspaceId, 0, 500),
    };
  });
}
const actions = ({ entries }: Awaited<ReturnType<typeof held>>) =>
  entries
    .map(({ payload }) => JSON.parse(payload) as { action: string; details: Record<string, unknown> })
    .filter(({ action }) => action.startsWith('intake.'));

test('a customer never starts from a blank form: what is known stands there with where and since when we know it', async () => {
  const { person, onboardingId } = await anIntake(database.app);
  const ada = await person('Ada');
  const seats = await ada.field('terms.seats');
  expect(seats).toMatchObject({
    ...{ label: 'Seats', type: 'number', state: 'prefilled', value: 20, version: 0, said: null, draft: null },
    origin: { kind: 'contract', at: expect.stringMatching(/^\d{4}-/) as string },
  });
  expect(await ada.field('people.champion')).toMatchObject({
    value: [{ name: 'Ute Brandt', email: 'ute@norrdal.example', title: null }],
    origin: { kind: 'sales' },
  });
  const { progress, mine } = await ada.see();
  expect(progress).toMatchObject({ said: 0, missing: 0 });
  expect(mine.toConfirm).toBeLessThan(progress.toConfirm);
  expect(await ada.caller.intake.progress({ onboardingId })).toEqual({ all: progress, mine });
});

test('the form speaks the language that is asked for', async () => {
  const intake = await anIntake(database.app);
  const ada = await intake.person('Ada');
  const german = await ada.caller.intake.get({ onboardingId: intake.onboardingId, language: 'de' });
  expect(german.sections.map(({ title }) => title)).toContain('Ihre Ziele');
  const cadence = german.sections
    .flatMap(({ fields }) => fields)
    .find(({ field }) => field === 'terms.seats');
  expect(cadence?.label).toBe('Lizenzen');
});

test('a confirmed value keeps who and when, is evidence with a citation, and stays when the record comes again', async () => {
  const intake = await anIntake(database.app);
  const ada = await intake.person('Ada');
  intake.clock.now = '2026-03-05T10:00:00.000Z';
  expect(await ada.confirm('terms.seats', 'handoff.businessOutcome')).toEqual([
    { field: 'terms.seats', result: 'stated', version: 1, againstPaper: false },
    { field: 'handoff.businessOutcome', result: 'stated', version: 1, againstPaper: false },
  ]);
  expect(await ada.field('terms.seats')).toMatchObject({
    ...{ state: 'confirmed', value: 20, version: 1 },
    said: { name: 'Ada', at: '2026-03-05T10:00:00.000Z', isMine: true },
    origin: { kind: 'contract' },
  });
  const now = await held(intake);
  expect(findCited(now.record, 'evidence:intake:terms.seats:1', 'Seats: 20')).toBe(true);
  expect(now.outcome.packet.evidence.map(({ id, author }) => [id, author])).toContainEqual([
    'intake:terms.seats:1',
    'Ada (customer)',
  ]);
  expect(actions(now)).toMatchObject([
    {
      ...{ action: 'intake.confirmed', actor: `contact:${ada.contact.id}`, objectId: intake.onboardingId },
      details: { fields: ['Seats', 'What you want to achieve'] },
    },
  ]);
  await intake.receiveAgain({ account: { ...intake.record.account, employees: 130 } });
  expect(await ada.field('terms.seats')).toMatchObject({ state: 'confirmed', version: 1 });
  expect((await ada.field('account.employees')).value).toBe(130);
});

test('a correction that contradicts the signed paper raises 038 and its review item at once, and the paper stands', async () => {
  const intake = await anIntake(database.app);
  const ada = await intake.person('Ada');
  expect(await ada.say('terms.seats', '25')).toEqual({
    ...{ field: 'terms.seats', result: 'stated', version: 1, againstPaper: true },
  });
  const now = await held(intake);
  const finding = now.outcome.evaluation.findings.find(({ row }) => row === 'CO-EDGE-038');
  expect(finding).toMatchObject({
    because: 'The customer corrected “Seats” to 25, while the contract says 20.',
    holds: ['provisioning', 'billing_writeback'],
  });
  expect(now.items.find(({ row }) => row === 'CO-EDGE-038')).toMatchObject({
    state: 'open',
    ownerRole: 'revops',
  });
  expect(now.record.terms?.contract?.seats).toBe(20);
  expect(await ada.field('terms.seats')).toMatchObject({
    ...{ state: 'corrected', value: 25, againstPaper: true, origin: null },
    said: { was: 20 },
  });
  expect(actions(now)).toMatchObject([
    {
      action: 'intake.corrected',
      details: { fields: ['Seats'], changes: [{ field: 'Seats', from: '20', to: '25' }] },
    },
  ]);
  // Taken back, the finding goes, and its author is told apart in the history.
  const bo = await intake.person('Bo');
  await bo.say('terms.seats', '20', 1);
  const after = await held(intake);
  expect(after.outcome.evaluation.findings.map(({ row }) => row)).not.toContain('CO-EDGE-038');
  expect(await ada.field('terms.seats')).toMatchObject({
    state: 'confirmed',
    said: { name: 'Bo', isMine: false },
  });
  expect(
    after.statements.map(({ field, version, name, value, was }) => ({ field, version, name, value, was })),
  ).toEqual(
    expect.arrayContaining([
      { field: 'terms.seats', version: 2, name: 'Bo', value: 20, was: 20 },
      { field: 'terms.seats', version: 1, name: 'Ada', value: 25, was: 20 },
    ]),
  );
});

test('what was missing is asked plainly, only what the lane needs; what is entered fills the packet and clears its row', async () => {
  const terms = { plan: 'Team', seats: 20, entity: 'Norrdal GmbH', paymentTerms: 'Net 30' };
  const intake = await anIntake(database.app, { terms: { contract: terms }, handoff: {} });
  const eva = await intake.person('Eva', 'billing_contact');
  const missing = (await eva.see()).sections
    .flatMap(({ fields }) => fields)
    .filter(({ state }) => state === 'missing')
    .map(({ field }) => field);
  expect(missing).toEqual([
    'handoff.businessOutcome',
    'handoff.successCriteria',
    'handoff.firstValue.definition',
    'terms.taxId',
  ]);
  expect((await held(intake)).outcome.evaluation.findings.map(({ row }) => row)).toContain('CO-EDGE-004');
  await eva.say('terms.taxId', ' DE 811 ');
  await eva.say('handoff.successCriteria', '- 20 % fewer calls\n- No paper');
  const { outcome } = await held(intake);
  const rows = outcome.evaluation.findings.map(({ row }) => row);
  expect(rows).not.toContain('CO-EDGE-004');
  expect(rows).not.toContain('CO-EDGE-001');
  expect(outcome.packet.successCriteria.map(({ text }) => text)).toEqual(['20 % fewer calls', 'No paper']);
  expect(await eva.field('terms.taxId')).toMatchObject({
    state: 'entered',
    value: 'DE 811',
    said: { was: null },
  });
});

test('a value that does not fit is not taken, and stays with the person as they typed it', async () => {
  const intake = await anIntake(database.app);
  const [ada, bo] = [await intake.person('Ada'), await intake.person('Bo')];
  expect(await ada.say('terms.seats', 'a few')).toEqual({
    ...{ field: 'terms.seats', result: 'problem', problem: 'not_a_number', line: null },
  });
  expect((await ada.field('terms.seats')).draft).toMatchObject({ typed: 'a few', problem: 'not_a_number' });
  expect((await bo.field('terms.seats')).draft).toBeNull();
  expect((await held(intake)).statements).toEqual([]);
});

test('two people at once: the first stands, the second is told and loses nothing, and can still have theirs', async () => {
  const intake = await anIntake(database.app);
  const [ada, bo] = [await intake.person('Ada'), await intake.person('Bo')];
  const results = await Promise.all([ada.say('terms.seats', '25'), bo.say('terms.seats', '30')]);
  expect(results.map((one) => one?.result).sort()).toEqual(['conflict', 'stated']);
  const [first, second] = results[0]?.result === 'stated' ? [ada, bo] : [bo, ada];
  const [theirs, own] = first === ada ? [25, '30'] : [30, '25'];
  expect(await second.field('terms.seats')).toMatchObject({
    ...{ value: theirs, version: 1 },
    said: { name: first.contact.name },
    draft: { typed: own, isBehind: true },
  });
  expect(await second.say('terms.seats', own, 1)).toMatchObject({ result: 'stated', version: 2 });
  expect(await first.field('terms.seats')).toMatchObject({ value: Number(own), draft: null });
  // Another field is nobody's conflict.
  expect(await first.say('account.employees', '121')).toMatchObject({ result: 'stated' });
});

test('the same said twice, by one or by two, is said once', async () => {
  const intake = await anIntake(database.app);
  const [ada, bo] = [await intake.person('Ada'), await intake.person('Bo')];
  const all = await Promise.all([
    ada.say('terms.seats', '25'),
    ada.say('terms.seats', '25'),
    bo.say('terms.seats', '25'),
  ]);
  expect(all.map((one) => one?.result).sort()).toEqual(['stated', 'unchanged', 'unchanged']);
  expect((await held(intake)).statements).toHaveLength(1);
});

test('what is typed survives a closed page; what comes again, or late from the same page, changes nothing', async () => {
  const intake = await anIntake(database.app);
  const ada = await intake.person('Ada');
  await ada.keep('handoff.businessOutcome', 'Fewer calls and', { turn: 3 });
  await ada.keep('handoff.businessOutcome', 'Fewer', { turn: 2 });
  await ada.keep('handoff.businessOutcome', 'Fewer calls', { turn: 3 });
  const draft = async () => (await ada.field('handoff.businessOutcome')).draft;
  expect(await draft()).toMatchObject({ typed: 'Fewer calls and', isBehind: false });
  expect((await held(intake)).outcome.number).toBe(1);
  await ada.caller.intake.say({
    ...{ onboardingId: intake.onboardingId, page: ada.page, turn: 5 },
    sayings: [{ field: 'handoff.businessOutcome', version: 0, kind: 'say', typed: 'Fewer calls and mails' }],
  });
  await ada.keep('handoff.businessOutcome', 'Fewer calls and m', { turn: 4 });
  expect(await draft()).toBeNull();
  await ada.keep('handoff.businessOutcome', 'Other', { turn: 6, version: 1 });
  await ada.keep('handoff.businessOutcome', null, { turn: 7, version: 1 });
  expect(await draft()).toBeNull();
});

test('a confirmation of what has changed meanwhile is not taken', async () => {
  const intake = await anIntake(database.app);
  const ada = await intake.person('Ada');
  const saying = { field: 'account.employees', version: 0, kind: 'confirm', seen: 120 } as const;
  await intake.receiveAgain({ account: { ...intake.record.account, employees: 130 } });
  const said = { onboardingId: intake.onboardingId, page: 'p', turn: 1, sayings: [saying] };
  expect((await ada.caller.intake.say(said)).results).toEqual([
    { field: 'account.employees', result: 'conflict' },
  ]);
  await ada.confirm('account.employees');
  await intake.receiveAgain({ account: { ...intake.record.account, employees: 140 } });
  expect(await ada.field('account.employees')).toMatchObject({
    state: 'prefilled',
    value: 140,
    changedSince: true,
  });
});

test('once everything is said, the log tells it, once', async () => {
  const intake = await anIntake(database.app);
  const ada = await intake.person('Ada');
  const names = (await ada.see()).sections.flatMap(({ fields }) => fields.map(({ field }) => field));
  await ada.confirm(...names);
  expect((await ada.see()).progress).toEqual({ said: names.length, toConfirm: 0, missing: 0 });
  await ada.say('account.employees', '121', 1);
  expect(actions(await held(intake)).filter(({ action }) => action === 'intake.completed')).toMatchObject([
    { details: { values: names.length } },
  ]);
});

test('our own people see what was confirmed or corrected, by whom, when, from where, and what is missing', async () => {
  const intake = await anIntake(database.app, { handoff: {} });
  const ada = await intake.person('Ada');
  await ada.confirm('terms.plan');
  await ada.say('terms.seats', '25');
  const { caller } = await intake.as('csm');
  const { accountName, intake: seen } = await caller.onboardings.intake({ id: intake.onboardingId });
  expect(accountName).toBe('Norrdal Logistik');
  expect(seen.progress).toMatchObject({ said: 2, missing: 3 });
  const fields = seen.sections.flatMap((section) => section.fields);
  const field = (name: string) => fields.find((one) => one.field === name);
  expect(field('terms.plan')).toMatchObject({
    state: 'confirmed',
    text: 'Team',
    source: 'terms.contract.plan',
  });
  expect(field('terms.seats')).toMatchObject({
    ...{ state: 'corrected', text: '25', againstPaper: true },
    said: {
      kind: 'corrected',
      name: 'Ada',
      at: intake.clock.now,
      was: '20',
      evidenceId: 'intake:terms.seats:1',
    },
  });
  expect(field('handoff.businessOutcome')).toMatchObject({ state: 'missing', text: null, said: null });
  expect(field('account.employees')).toMatchObject({ state: 'prefilled', source: 'account.employees' });
});
