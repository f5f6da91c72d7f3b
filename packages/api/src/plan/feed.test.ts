import { afterAll, beforeAll, expect, test } from 'vitest';
import { newId } from '@handrail/db/ids';
import { setTakenOff } from '@handrail/db/people/contact-places';
import { testDatabase } from '@handrail/db/testing/database';
import type { TestDatabase } from '@handrail/db/testing/database';
import { leave } from '../contacts/change.ts';
import { calendarFeed } from './feed.ts';
import { aPlan } from './testing/a-plan.ts';

let database: TestDatabase;
beforeAll(async () => {
  database = await testDatabase();
});
afterAll(() => database.close());

const keyOf = (address: string) => new URL(address).searchParams.get('key') ?? '';
const NOT_FOUND = { ok: false, refusal: { kind: 'not_found' } };

/** A plan that exists, and one of the customer's people with the key of their calendar. */
async function aFollower() {
  const plan = await aPlan(database.app);
  const person = await plan.person('Adam', 'admin');
  await plan.make();
  const { address } = await person.call.plan.openCalendar();
  const ask = (key: string, ip = newId()) => calendarFeed(plan.services, { key, ip });
  return { ...plan, ...person, address, key: keyOf(address), ask };
}

test('a calendar follows the plan by its address alone, and sees what its person sees', async () => {
  const { ask, key, call, onboardingId, hold, address } = await aFollower();
  expect(address).toMatch(/\/calendar\.ics\?key=[\w.-]+$/);
  const feed = await ask(key);
  const text = feed.ok ? feed.value : '';
  expect(text).toMatch(/SUMMARY:Sign in once\r\n/);
  expect(text).toContain('DTSTART;VALUE=DATE:20260311');
  expect(text).toContain('Send you the agenda');
  expect(text).not.toContain('Read the packet');
  const { plan } = await call.plan.get({ onboardingId, language: 'en' });
  const stepId = plan?.steps[1]?.id ?? '';
  await call.plan.tick({ onboardingId, stepId, version: 1, done: true });
  expect(await ask(key)).toMatchObject({
    ok: true,
    value: expect.stringContaining('SUMMARY:✓ Sign in once'),
  });
  await hold('customer_timeline');
  expect(await ask(key)).toMatchObject({ ok: true, value: expect.not.stringContaining('VEVENT') });
});

test('whatever is wrong with a key, the answer is the same', async () => {
  const { ask, key, workspaceId } = await aFollower();
  const other = await aFollower();
  const [workspace, contact, secret = ''] = key.split('.');
  const [theirs, theirContact] = other.key.split('.');
  expect(workspace).toBe(workspaceId);
  for (const wrong of [
    '',
    'nonsense',
    `${workspace}.${contact}`,
    `${workspace}.${contact}.${secret.slice(1)}x`,
    `${workspace}.${contact}.${secret}.more`,
    `${workspace}.${theirContact}.${secret}`,
    `${theirs}.${contact}.${secret}`,
    `${theirs}.${theirContact}.${secret}`,
    `${newId()}.${contact}.${secret}`,
    `${workspace}.${newId()}.${secret}`,
    "x'; drop table contacts --",
    key.toUpperCase(),
  ])
    expect([wrong, await ask(wrong)]).toEqual([wrong, NOT_FOUND]);
  expect(await ask(key)).toMatchObject({ ok: true });
});

test('a new address ends the old one; ended, none works; only a hash is kept', async () => {
  const { ask, key, call, within, onboardingId } = await aFollower();
  const renewed = keyOf((await call.plan.openCalendar()).address);
  expect(renewed).not.toBe(key);
  expect([await ask(key), (await ask(renewed)).ok]).toEqual([NOT_FOUND, true]);
  const kept = JSON.stringify(await within((tx) => tx.selectFrom('calendar_keys').selectAll().execute()));
  expect(kept).not.toContain(renewed.split('.')[2]);
  expect((await call.plan.get({ onboardingId, language: 'en' })).calendarSince).not.toBeNull();
  await call.plan.closeCalendar();
  expect(await ask(renewed)).toEqual(NOT_FOUND);
  expect((await call.plan.get({ onboardingId, language: 'en' })).calendarSince).toBeNull();
});

test('who leaves has no calendar any more, and none comes back with them', async () => {
  const { ask, key, id, workspaceId, onboardingId, within, services } = await aFollower();
  const act = { workspaceId, onboardingId, now: services.now(), actor: `contact:${id}` };
  await within((tx) => leave(tx, act, id));
  expect(await ask(key)).toEqual(NOT_FOUND);
  const place = { workspaceId, onboardingId, contactId: id, version: 2 };
  expect(await within((tx) => setTakenOff(tx, place, null))).toBe(true);
  expect(await ask(key)).toEqual(NOT_FOUND);
});

test('who tries keys is stopped, however they guess', async () => {
  const { ask, key } = await aFollower();
  for (let tries = 0; tries < 120; tries += 1) await ask('nonsense', '10.9.9.9');
  expect(await ask(key, '10.9.9.9')).toMatchObject({ ok: false, refusal: { kind: 'rate_limited' } });
  expect(await ask(key, '10.9.9.8')).toMatchObject({ ok: true });
});
