import { expect, test } from 'vitest';
import { cancellationMails, invitationMails, invitationText } from './invitation.ts';
import type { Meeting } from './invitation.ts';
import { candidatesOf, goalOf, organizerOf } from './meeting.ts';
import type { Candidate } from './meeting.ts';
import { proposeKickoff } from './proposal.ts';
import { buildPacket } from '../packets/build.ts';
import { anEvaluation, aRecord } from '../packets/testing/anOutcome.ts';

const customer: Candidate = {
  name: 'Ute Brandt',
  address: 'ute@norrdal.example',
  side: 'customer',
  role: 'Champion',
  invited: true,
};
const csm: Candidate = {
  name: 'Ines Ott',
  address: 'ines@vendor.example',
  side: 'ours',
  role: 'CSM',
  invited: true,
};
const meeting: Meeting = {
  uid: 'm-1',
  sequence: 0,
  startsAt: '2026-03-30T08:00:00.000Z',
  minutes: 60,
  timezone: 'Europe/Berlin',
  place: 'https://meet.example/norrdal',
  goal: 'Fewer calls at the desk.',
  organizer: csm,
  attendees: [customer, csm],
};
const about = {
  account: 'Norrdal Logistik',
  workspace: 'Acme',
  firstValue: 'A week without a paper list.',
  decidedAt: '2026-03-20T09:00:00.000Z',
};

const packet = buildPacket(
  aRecord({
    handoff: { businessOutcome: 'Fewer\ncalls', successCriteria: ['20 % fewer calls'] },
    stakeholders: [
      { name: 'Ute Brandt', email: 'Ute@norrdal.example', role: 'champion' },
      { name: 'Ute Brandt', email: 'ute@norrdal.example', role: 'billing_contact' },
      { name: 'Eva Lind', email: 'eva@norrdal.example', role: 'billing_contact' },
      { name: 'Jan\r\nBcc: eve@example.com', email: 'jan@norrdal.example', role: 'admin' },
      { name: 'Nobody', role: 'user' },
    ],
    team: {
      ae: { name: 'Priya Shah', email: 'priya@vendor.example' },
      csm: { name: 'Ines Ott', email: 'ines@vendor.example' },
    },
  }),
  anEvaluation(),
);

test('who may be invited is named by the packet with an address, once, on one line; bills are asked about elsewhere', () => {
  expect(
    candidatesOf(packet).map(({ name, address, side, invited }) => [name, address, side, invited]),
  ).toEqual([
    ['Ute Brandt', 'ute@norrdal.example', 'customer', true],
    ['Jan Bcc: eve@example.com', 'jan@norrdal.example', 'customer', true],
    ['Eva Lind', 'eva@norrdal.example', 'customer', false],
    ['Priya Shah', 'priya@vendor.example', 'ours', true],
    ['Ines Ott', 'ines@vendor.example', 'ours', true],
  ]);
  expect(organizerOf(candidatesOf(packet))?.name).toBe('Ines Ott');
  expect(goalOf(packet)).toBe('Fewer calls');
});

test('the invitation states the goal, asks whether it is still right, and has five points', () => {
  const text = invitationText(meeting, about);
  expect(text).toContain('Monday 30 March 2026, 10:00 to 11:00 (Europe/Berlin)');
  expect(text).toContain('Your goal, as we understood it: Fewer calls at the desk.\nIs it still right?');
  expect(text.match(/^\d\. .+$/gm)).toHaveLength(5);
  expect(text).toContain('From your side: Ute Brandt (Champion)\nFrom ours: Ines Ott (CSM)');
});

test('each person gets a mail of their own, and all mails of one sequence differ in nothing else', () => {
  const mails = invitationMails(meeting, about);
  expect(mails.map(({ to }) => to)).toEqual(['ute@norrdal.example', 'ines@vendor.example']);
  expect(new Set(mails.map(({ to: _to, ...rest }) => JSON.stringify(rest))).size).toBe(1);
  const [gone, ...more] = cancellationMails({ ...meeting, sequence: 1 }, about, [customer]);
  expect(more).toEqual([]);
  expect(gone).toMatchObject({ uid: 'm-1', sequence: 1, to: 'ute@norrdal.example' });
});

const days = { closedOn: '2026-03-04', today: '2026-03-04', timezone: 'Europe/Berlin', holidays: [] };

test.each([
  ['in two business days', {}, { day: '2026-03-06', late: false }],
  [
    'on the fifth day after the close, with less notice',
    { today: '2026-03-10' },
    { day: '2026-03-11', late: false },
  ],
  ['late, where the five days are over', { today: '2026-03-20' }, { day: '2026-03-24', late: true }],
  [
    'past holidays',
    { holidays: ['2026-03-05', '2026-03-06'] },
    { day: '2026-03-10', latestDay: '2026-03-13' },
  ],
])('a kickoff is proposed %s', (_, given, expected) => {
  expect(proposeKickoff({ ...days, ...given })).toMatchObject(expected);
});

test('the proposed hour is ten on the clocks of the zone, before the clocks change and after', () => {
  expect(proposeKickoff({ ...days, today: '2026-03-25' })?.at).toBe('2026-03-27T09:00:00.000Z');
  expect(proposeKickoff({ ...days, today: '2026-03-27' })?.at).toBe('2026-03-31T08:00:00.000Z');
  expect(proposeKickoff({ ...days, timezone: 'Nowhere/Atall' })?.at).toBe('2026-03-06T10:00:00.000Z');
});
