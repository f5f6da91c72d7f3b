import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Message, Sent } from '@handrail/connectors/mail/message';
import { smtpMailer } from '@handrail/connectors/mail/smtp';
import { calendarEntry } from '@handrail/connectors/mail/testing/calendar-entry';
import { smtpServer } from '@handrail/connectors/mail/testing/smtp-server';
import { testDatabase } from '@handrail/db/testing/database';
import type { TestDatabase } from '@handrail/db/testing/database';
import { refusal } from '../reviews/testing/deciding.ts';
import { testServices } from '../testing/services.ts';
import { anAcceptedHandoff, KICKOFF_AT } from './testing/a-kickoff.ts';

let database: TestDatabase;
beforeAll(async () => {
  database = await testDatabase();
});
afterAll(() => database.close());

const INVITED = [
  'ute@norrdal.example',
  'jan@norrdal.example',
  'priya@vendor.example',
  'ines@vendor.example',
].sort();
const to = (mails: readonly Message[]) => mails.map((mail) => mail.to).sort();
const LATER = '2026-03-12T09:00:00.000Z';

/** Sets a new time, or with a reason alone calls the meeting off. */
async function decide(
  handoff: Awaited<ReturnType<typeof anAcceptedHandoff>>,
  given: { at: string; attendees?: string[] } | { reason: string },
) {
  const { caller } = handoff.csm;
  const { version } = await caller.kickoff.draft({ id: handoff.id });
  const subject = 'kickoff_meeting' as const;
  const decision =
    'at' in given
      ? ({
          subject,
          act: 'schedule',
          at: given.at,
          meeting: given.attendees ? { attendees: given.attendees } : {},
        } as const)
      : ({ subject, act: 'call_off', reason: given.reason } as const);
  return caller.kickoff.decideMeeting({ id: handoff.id, version, decision });
}

test('an approved time invites each attendee once: the packet’s own people and nobody else; then the kickoff is scheduled', async () => {
  const handoff = await anAcceptedHandoff(database.app);
  await handoff.approve({ at: KICKOFF_AT });
  expect((await handoff.opened()).view.item.state).toBe('accepted');
  expect(to(await handoff.invitations())).toEqual(INVITED);
  for (let time = 0; time < 3; time += 1) expect(await handoff.invitations()).toEqual([]);
  const { view, kickoff } = await handoff.opened();
  expect(view.item.state).toBe('kickoff_scheduled');
  expect(kickoff.meeting).toMatchObject({
    startsAt: KICKOFF_AT,
    when: 'Wednesday 11 March 2026, 10:00 to 11:00 (Europe/Berlin)',
    goal: 'Fewer calls at the desk',
    organizer: 'Ines Ott',
    calledOff: false,
  });
  expect(kickoff.meeting?.attendees.map(({ mail }) => mail?.state)).toEqual(['done', 'done', 'done', 'done']);
  expect(kickoff.project).toMatchObject({ kickoffOn: '2026-03-11', isProposed: false });
});

test('without a time nobody is invited; the time can be set later, once', async () => {
  const handoff = await anAcceptedHandoff(database.app);
  await handoff.approve();
  expect(await handoff.invitations()).toEqual([]);
  expect((await handoff.opened()).kickoff).toMatchObject({ meeting: null, project: { isProposed: true } });
  const { draft, version } = await handoff.csm.caller.kickoff.draft({ id: handoff.id });
  expect(draft.proposal).toMatchObject({ day: '2026-03-06', late: expect.any(Boolean) });
  await decide(handoff, { at: KICKOFF_AT });
  expect(to(await handoff.invitations())).toEqual(INVITED);
  const again = { subject: 'kickoff_meeting', act: 'schedule', at: LATER, meeting: {} } as const;
  const late = handoff.csm.caller.kickoff.decideMeeting({ id: handoff.id, version, decision: again });
  expect(await refusal(late)).toMatchObject({ kind: 'stale' });
  expect((await handoff.opened()).view.item.state).toBe('kickoff_scheduled');
});

test('only people of the packet can be invited, at least one of the customer’s, and in the future', async () => {
  const handoff = await anAcceptedHandoff(database.app);
  const refused = async (at: string, attendees?: string[]) =>
    refusal(handoff.approve({ at, ...(attendees && { meeting: { attendees } }) }));
  expect(await refused(KICKOFF_AT, ['eve@elsewhere.example'])).toMatchObject({
    path: '/decision/meeting/attendees',
    message: expect.stringContaining('packet names'),
  });
  expect(await refused(KICKOFF_AT, ['ines@vendor.example'])).toMatchObject({
    message: expect.stringContaining('customer’s people'),
  });
  expect(await refused('2026-03-03T09:00:00.000Z')).toMatchObject({
    path: '/decision/at',
    message: expect.stringContaining('future'),
  });
  expect(await handoff.invitations()).toEqual([]);
  await handoff.approve({ at: KICKOFF_AT, meeting: { attendees: ['UTE@norrdal.example'] } });
  expect(to(await handoff.invitations())).toEqual(['ute@norrdal.example']);
});

test('a hold that comes back before the invitations went stops them all, and no new time gets past it', async () => {
  const handoff = await anAcceptedHandoff(database.app);
  await handoff.approve({ at: KICKOFF_AT });
  const { record } = handoff;
  const vague = { ...record.handoff, successCriteria: ['Drivers are happier'] };
  await handoff.receive({ ...record, handoff: vague });
  expect(await handoff.invitations()).toEqual([]);
  expect((await handoff.effects()).map(({ state }) => state)).toEqual(Array(4).fill('planned'));
  expect((await handoff.opened()).view.item.state).not.toBe('kickoff_scheduled');
  expect(await refusal(decide(handoff, { at: LATER }))).toMatchObject({
    kind: 'stale',
    message: expect.stringContaining('On hold'),
  });
  await decide(handoff, { reason: 'The goals must be settled first.' });
  expect(await handoff.invitations()).toEqual([]);
  expect((await handoff.effects()).map(({ state }) => state)).toEqual(Array(4).fill('cancelled'));
});

test('everybody sees the kickoff at the time that people are invited to, and at the record’s again once it is called off', async () => {
  const handoff = await anAcceptedHandoff(database.app);
  const seen = async () => {
    const { items } = await handoff.csm.caller.onboardings.list({});
    return [
      items.find(({ id }) => id === handoff.id)?.kickoffAt,
      (await handoff.opened()).view.item.kickoffAt,
    ];
  };
  const [recorded] = await seen();
  await handoff.approve({ at: KICKOFF_AT });
  expect(await seen()).toEqual([KICKOFF_AT, KICKOFF_AT]);
  await handoff.invitations();
  await decide(handoff, { at: LATER });
  expect(await seen()).toEqual([LATER, LATER]);
  await decide(handoff, { reason: 'They are closed that week.' });
  expect(recorded).not.toBe(KICKOFF_AT);
  expect(await seen()).toEqual([recorded, recorded]);
});

test('a new time keeps the UID, raises the sequence, and tells who is no longer invited', async () => {
  const server = await smtpServer();
  const handoff = await anAcceptedHandoff(database.app);
  const mailer = smtpMailer({ url: server.url, from: 'Handrail <handrail@vendor.example>' });
  const worker = { ...handoff.worker, mailer };
  const sent = async () => {
    const before = server.received.length;
    await handoff.invitations(worker);
    const mails = server.received.slice(before).filter(({ raw }) => raw.includes('text/calendar'));
    const entries = await Promise.all(
      mails.map(async (mail) => ({ to: mail.to.join(), ...(await calendarEntry(mail)) })),
    );
    return entries.sort((one, other) => (one.to < other.to ? -1 : 1));
  };
  await handoff.approve({ at: KICKOFF_AT });
  const first = await sent();
  expect(first.map((entry) => entry.to)).toEqual(INVITED);
  const [{ uid } = { uid: '' }] = first;
  for (const entry of first)
    expect(entry).toMatchObject({ uid, sequence: 0, methods: ['REQUEST', 'REQUEST'], startsAt: KICKOFF_AT });
  expect(first[0]?.attendees.map(({ address }) => address).sort()).toEqual(INVITED);

  await decide(handoff, { at: LATER, attendees: ['ute@norrdal.example', 'ines@vendor.example'] });
  const second = await sent();
  expect(second.map((entry) => [entry.to, entry.methods[1], entry.uid === uid, entry.sequence])).toEqual([
    ['ines@vendor.example', 'REQUEST', true, 1],
    ['jan@norrdal.example', 'CANCEL', true, 1],
    ['priya@vendor.example', 'CANCEL', true, 1],
    ['ute@norrdal.example', 'REQUEST', true, 1],
  ]);
  expect(second[3]).toMatchObject({ startsAt: LATER, endsAt: '2026-03-12T10:00:00.000Z' });

  await decide(handoff, { reason: 'Their office is closed.' });
  const third = await sent();
  expect(third.map((entry) => [entry.to, entry.status, entry.uid === uid, entry.sequence])).toEqual([
    ['ines@vendor.example', 'CANCELLED', true, 2],
    ['ute@norrdal.example', 'CANCELLED', true, 2],
  ]);
  expect(third[0]?.description).not.toContain('office is closed');
  const { view, kickoff } = await handoff.opened();
  expect(view.item.state).toBe('accepted');
  expect(kickoff).toMatchObject({ meeting: { calledOff: true }, project: { isProposed: true } });

  await decide(handoff, { at: LATER });
  const [fresh] = await sent();
  expect(fresh).toMatchObject({ sequence: 0, methods: ['REQUEST', 'REQUEST'] });
  expect(fresh?.uid).not.toBe(uid);
  expect((await handoff.opened()).view.item.state).toBe('kickoff_scheduled');
  await server.close();
});

test('what one mail server does with one person’s mail is that person’s alone', async () => {
  const handoff = await anAcceptedHandoff(database.app);
  const answers: Record<string, Sent> = {
    'ute@norrdal.example': { ok: false, kind: 'unclear', message: 'Silence.' },
    'jan@norrdal.example': { ok: false, kind: 'refused', message: 'No such mailbox.' },
  };
  const tries: string[] = [];
  const services = testServices(database.app);
  const sendMail = (mail: Message): Promise<Sent> => {
    if (mail.calendar) tries.push(mail.to);
    return Promise.resolve(answers[mail.to] ?? { ok: true });
  };
  const worker = { ...services, now: () => handoff.clock.now, mailer: { ...services.mailer, sendMail } };
  await handoff.approve({ at: KICKOFF_AT });
  for (let time = 0; time < 3; time += 1) {
    await handoff.invitations(worker);
    handoff.clock.now = new Date(Date.parse(handoff.clock.now) + 3600_000).toISOString();
  }
  expect(tries.sort()).toEqual(INVITED);
  const states = async () =>
    Object.fromEntries(
      ((await handoff.opened()).kickoff.meeting?.attendees ?? []).map(({ address, mail }) => [address, mail]),
    );
  expect(await states()).toMatchObject({
    'ute@norrdal.example': { state: 'unknown', error: 'Silence' },
    'jan@norrdal.example': { state: 'failed', error: 'No such mailbox' },
    'ines@vendor.example': { state: 'done' },
  });
  expect((await handoff.opened()).view.item.state).toBe('accepted');

  const ute = (await states())['ute@norrdal.example'];
  const call = handoff.csm.caller;
  const effect = await call.outbox.get({ id: ute?.effectId ?? '' });
  await call.outbox.settle({
    id: effect.item.id,
    version: effect.version,
    act: 'confirm',
    reason: 'She wrote.',
  });
  expect((await handoff.opened()).view.item.state).toBe('kickoff_scheduled');
});

test('an approval that is taken back before anything went cancels the invitations; once they went it stands', async () => {
  const handoff = await anAcceptedHandoff(database.app);
  const { decisionId } = await handoff.approve({ at: KICKOFF_AT });
  const { caller } = handoff.csm;
  expect((await caller.reviews.get({ id: handoff.id })).kickoff.undo).toBe(decisionId);
  await caller.reviews.undo({ id: handoff.id, decisionId, reason: 'Too early.' });
  expect(await handoff.invitations()).toEqual([]);
  expect((await handoff.effects()).map(({ state }) => state)).toEqual(Array(4).fill('cancelled'));
  expect((await handoff.opened()).kickoff).toMatchObject({ project: null, meeting: { calledOff: true } });

  const again = await handoff.approve({ at: LATER });
  expect(to(await handoff.invitations())).toEqual(INVITED);
  expect(await refusal(caller.reviews.undo({ ...again, id: handoff.id, reason: 'x' }))).toMatchObject({
    message: expect.stringContaining('has begun'),
  });
});

test('who does not take the customer over sets no meeting, and before the approval nobody does', async () => {
  const handoff = await anAcceptedHandoff(database.app);
  const decision = { subject: 'kickoff_meeting', act: 'schedule', at: KICKOFF_AT, meeting: {} } as const;
  const deciding = { id: handoff.id, version: 0, decision };
  expect(await refusal(handoff.csm.caller.kickoff.decideMeeting(deciding))).toMatchObject({
    message: 'The kickoff is not approved yet.',
  });
  await handoff.approve();
  for (const role of ['ae', 'finance', 'support', 'revops'] as const) {
    const { caller } = await handoff.as(role);
    expect(await refusal(caller.kickoff.decideMeeting(deciding)), role).toEqual({ kind: 'forbidden' });
  }
});

test('an invitation that waited until its time was over does not go', async () => {
  const handoff = await anAcceptedHandoff(database.app);
  await handoff.approve({ at: KICKOFF_AT });
  handoff.clock.now = KICKOFF_AT;
  expect(await handoff.invitations()).toEqual([]);
  expect((await handoff.effects())[0]).toMatchObject({
    state: 'failed',
    error: 'The time of the meeting is over',
  });
});
