import { afterAll, beforeAll, expect, test } from 'vitest';
import { SYNC_POINTS } from '@handrail/core/kickoff/checklists';
import { testDatabase } from '@handrail/db/testing/database';
import type { TestDatabase } from '@handrail/db/testing/database';
import { workOff } from '../effects/work-off.ts';
import { acceptFor, KICKOFF_AT } from '../kickoff/testing/a-kickoff.ts';
import { UTE } from '../messages/testing/messaging.ts';
import { aCleanRecord, aReview } from '../reviews/testing/a-review.ts';
import { checkByHand, decideOn } from '../reviews/testing/deciding.ts';
import type { Caller } from '../reviews/testing/deciding.ts';
import { line, measured } from './testing/measured.ts';

let database: TestDatabase;
beforeAll(async () => {
  database = await testDatabase();
});
afterAll(() => database.close());

/** An onboarding from its record to a kickoff that was moved by an hour. Half an hour lies before each paragraph. */
async function anOnboarding() {
  const review = await aReview(database.app);
  const { clock, workspaceId, services } = review;
  const later = (seconds: number) =>
    (clock.now = new Date(Date.parse(clock.now) + seconds * 1000).toISOString());
  const id = await review.receive(aCleanRecord({ risks: [{ text: 'The sponsor leaves', status: 'open' }] }));
  const [{ caller: ae, memberId }, { caller: csm }] = [await review.as('ae'), await review.as('csm')];

  later(1800);
  await decideOn(csm, id, ['CO-EDGE-039'], {
    kind: 'request_information',
    asked: { role: 'ae' },
    questions: [{ question: 'Is there a call with the sponsor?' }],
  });

  later(1800);
  await answer(ae, id);
  await decideOn(csm, id, [], {
    kind: 'request_information',
    codes: ['stakeholder_missing', 'goals_missing'],
    asked: { role: 'ae' },
    questions: [{ question: 'What do they want?', field: 'handoff.painPoints' }],
  });

  later(1800);
  await answer(ae, id);
  await ae.reviews.nameRiskOwner({ id, risk: 'The sponsor leaves', ownerId: memberId });
  for (const { key } of SYNC_POINTS)
    await csm.kickoff.markPoint({ id, list: 'internal_sync', point: key, done: true });

  later(1800);
  await checkByHand(csm, id);
  await acceptFor(ae, id, 'sales');
  await acceptFor(csm, id, 'cs');
  await aMessage(csm, (await review.as('cs_leader')).caller, id);

  later(1800);
  await decideOn(csm, id, [], { kind: 'approve_kickoff', at: KICKOFF_AT });
  later(2);
  await workOff(services, workspaceId);
  const { version } = await csm.kickoff.draft({ id });
  const at = new Date(Date.parse(KICKOFF_AT) + 3_600_000).toISOString();
  const decision = { subject: 'kickoff_meeting', act: 'schedule', at, meeting: {} } as const;
  await csm.kickoff.decideMeeting({ id, version, decision });
  return { id, workspaceId };
}

async function answer(caller: Caller, id: string) {
  const { requests } = await caller.reviews.get({ id });
  const open = requests.find(({ answeredAt }) => answeredAt === null);
  await caller.reviews.answer({ id, requestId: open?.id ?? '', answers: ['Fewer calls.'] });
}

/** A welcome, changed by hand, and approved by somebody else. */
async function aMessage(csm: Caller, leader: Caller, id: string) {
  const { id: messageId } = await csm.messages.draft({
    id,
    from: { template: 'welcome' },
    to: UTE,
    given: {},
  });
  const { subject, text } = await csm.messages.get({ id, messageId });
  const words = { subject, text: `${text}\n\nSee you soon.` };
  const { number } = await csm.messages.edit({ id, messageId, number: 1, ...words });
  await csm.messages.ask({ id, messageId, number });
  const { seen } = await leader.messages.get({ id, messageId });
  const decision = { kind: 'approve_customer_message', messageId } as const;
  await leader.reviews.decide({ id, rows: [], seen, decision });
}

const gone = [
  ...['account.region', 'deal.useCase', 'handoff.painPoints', 'handoff.firstValue.targetDate'],
  ...['handoff.workflowRequirements', 'handoff.trainingNeeds', 'handoff.technicalEnvironment'],
  ...['handoff.competitiveContext', 'handoff.recommendedApproach', 'handoff.nextSteps'],
  ...['handoff.expansion', 'kickoff.at'],
].join(' ');

test('from the record to the kickoff, every step is measured once', async () => {
  const { id, workspaceId } = await anOnboarding();
  const all = await measured(database.app, workspaceId);
  expect(new Set(all.map(({ onboardingId }) => onboardingId))).toEqual(new Set([null, id]));
  const lines = all.map(line);
  expect(lines.filter((text) => !text.startsWith('effect.'))).toEqual([
    'register.published 41 count',
    `record.received tech_touch webhook closed 75 percent ${gone}`,
    'finding.opened CO-EDGE-015 medium csm',
    'item.decided CO-EDGE-039 hold csm request_information in_time 1800 seconds',
    'information.requested ae 1 count',
    'questions.answered ae question 1800 seconds',
    'record.corrected tech_touch 75 percent evidence',
    'handoff.returned ae 1 count goals_missing stakeholder_missing',
    'onboarding.moved handoff_received needs_information',
    'questions.answered ae return 1800 seconds',
    'record.corrected tech_touch 77 percent painPoints evidence',
    'onboarding.moved needs_information handoff_received',
    'risk.owned',
    'record.corrected tech_touch 77 percent riskOwners',
    'finding.cleared CO-EDGE-015 medium',
    'sync.completed',
    'item.decided CO-EDGE-003 high csm accept_route in_time 7200 seconds',
    'item.decided CO-EDGE-021 hold csm accept_route in_time 7200 seconds',
    'item.decided CO-EDGE-022 high csm accept_route in_time 7200 seconds',
    'item.decided CO-EDGE-023 high csm accept_route in_time 7200 seconds',
    'item.decided CO-EDGE-039 hold csm accept_route in_time 7200 seconds',
    'item.decided CO-EDGE-041 hold csm accept_route in_time 7200 seconds',
    'side.accepted ae sales 5 count',
    'side.accepted csm cs',
    'handoff.accepted 74400 seconds',
    'onboarding.moved handoff_received accepted',
    'message.drafted welcome',
    'message.edited welcome edited',
    'message.asked welcome',
    'message.approved cs_leader welcome edited 0 seconds',
    'kickoff.approved csm 1800 seconds',
    'kickoff.scheduled 595800 seconds',
    'onboarding.moved accepted kickoff_scheduled',
    'kickoff.rescheduled 3600 seconds',
  ]);
  // Effects are carried out side by side, so that their order is not always the same.
  const effects = lines.filter((text) => /^effect.*(task|project|invitation|customer)/.test(text));
  expect(effects.sort()).toEqual([
    'effect.ended customer_message done 1802 seconds',
    'effect.ended information_task done 5402 seconds',
    'effect.ended information_task done 7202 seconds',
    ...Array<string>(4).fill('effect.ended kickoff_invitation done 2 seconds'),
    'effect.ended kickoff_project done 2 seconds',
    'effect.planned customer_message',
    'effect.planned information_task',
    'effect.planned information_task',
    ...Array<string>(8).fill('effect.planned kickoff_invitation'),
    'effect.planned kickoff_project',
  ]);
});
