import type { AuditAction } from '../../audit/actions.ts';

/** When the entries of the cases were written. */
export const AT = '2026-03-04T10:00:00.000Z';

const decision = {
  rows: ['CO-EDGE-001', 'CO-EDGE-015'],
  titles: ['Scope', 'Risk'],
  as: 'csm',
  seen: 'h',
  items: [
    {
      row: 'CO-EDGE-015',
      tier: 'high',
      openedAt: '2026-03-04T09:00:00.000Z',
      dueAt: '2026-03-04T09:59:59.999Z',
    },
    {
      row: 'CO-EDGE-001',
      tier: 'hold',
      openedAt: '2026-03-04T09:59:00.500Z',
      dueAt: '2026-03-04T10:00:00.000Z',
    },
  ],
};
const late = { event: 'item.decided', row: 'CO-EDGE-015', tier: 'high', role: 'csm', outcome: 'late' };
const inTime = { event: 'item.decided', row: 'CO-EDGE-001', tier: 'hold', role: 'csm', outcome: 'in_time' };
const both = (kind: string) => [
  { ...inTime, kind, amount: 59.5, unit: 'seconds' },
  { ...late, kind, amount: 3600, unit: 'seconds' },
];
const message = { kind: 'welcome', draftedAt: '2026-03-04T09:50:00.000Z', edited: true };
const effect = {
  effect: 'e1',
  kind: 'kickoff_project',
  target: 'kickoff',
  plannedAt: '2026-03-04T09:59:57.000Z',
};
const ended = { event: 'effect.ended', kind: 'kickoff_project', amount: 3, unit: 'seconds' };
const judged = { lane: 'enterprise', completeness: 0.835, missing: ['team.csm', 'handoff.firstValue'] };
const arrived = {
  lane: 'enterprise',
  amount: 83.5,
  unit: 'percent',
  codes: ['handoff.firstValue', 'team.csm'],
};

/** An entry of each measured action, as the use cases write it, and what it counts as. */
export const CASES: readonly [AuditAction, Record<string, unknown>, readonly object[]][] = [
  [
    'onboarding.received',
    { ...judged, account: 'Norrdal', via: 'webhook', closed: true },
    [{ event: 'record.received', ...arrived, kind: 'webhook', outcome: 'closed' }],
  ],
  [
    'onboarding.updated',
    { ...judged, account: 'Norrdal', via: 'import', closed: false },
    [{ event: 'record.updated', ...arrived, kind: 'import', outcome: 'open' }],
  ],
  ['onboarding.evaluated_again', judged, [{ event: 'record.evaluated', ...arrived }]],
  [
    'onboarding.corrected',
    { ...judged, corrected: ['firstValue', 'evidence', 'Ada Lovelace'] },
    [{ event: 'record.corrected', ...arrived, codes: ['firstValue', 'evidence'] }],
  ],
  ['onboarding.deal_closed', { trigger: 'closed_won' }, [{ event: 'deal.closed', kind: 'closed_won' }]],
  [
    'onboarding.state_changed',
    { from: 'handoff_received', to: 'accepted' },
    [{ event: 'onboarding.moved', kind: 'handoff_received', outcome: 'accepted' }],
  ],
  [
    'finding.opened',
    { row: 'CO-EDGE-003', tier: 'high', because: 'Ada said so.', owner: 'legal' },
    [{ event: 'finding.opened', row: 'CO-EDGE-003', tier: 'high', role: 'legal' }],
  ],
  [
    'finding.cleared',
    { row: 'CO-EDGE-003', tier: 'low' },
    [{ event: 'finding.cleared', row: 'CO-EDGE-003', tier: 'low' }],
  ],
  [
    'register.published',
    { number: 2, rows: 41 },
    [{ event: 'register.published', amount: 41, unit: 'count' }],
  ],
  [
    'review.reassigned',
    {
      row: 'CO-EDGE-003',
      tier: 'high',
      from: { role: 'csm', name: 'Ada' },
      to: { role: 'legal', name: null },
    },
    [{ event: 'item.reassigned', row: 'CO-EDGE-003', tier: 'high', role: 'legal' }],
  ],
  [
    'review.paused',
    { row: 'CO-EDGE-003', tier: 'high', reason: 'Ada is away' },
    [{ event: 'clock.paused', row: 'CO-EDGE-003', tier: 'high' }],
  ],
  [
    'review.resumed',
    { row: 'CO-EDGE-003', tier: 'high' },
    [{ event: 'clock.resumed', row: 'CO-EDGE-003', tier: 'high' }],
  ],
  [
    'review.confirmed',
    { row: 'CO-EDGE-003', tier: 'low', openedAt: '2026-03-04T09:00:00.000Z' },
    [{ event: 'item.confirmed', row: 'CO-EDGE-003', tier: 'low', amount: 3600, unit: 'seconds' }],
  ],
  [
    'review.reopened',
    { row: 'CO-EDGE-003', tier: 'low' },
    [{ event: 'item.reopened', row: 'CO-EDGE-003', tier: 'low' }],
  ],
  [
    'review.escalated',
    {
      ...{ row: 'CO-EDGE-003', tier: 'high', openedAt: '2026-03-03T10:00:00.000Z' },
      ...{ from: { role: 'csm', name: 'Ada' }, to: { role: 'cs_leader', name: null } },
    },
    [
      {
        ...{ event: 'sla.missed', row: 'CO-EDGE-003', tier: 'high', role: 'csm', outcome: 'cs_leader' },
        ...{ amount: 86_400, unit: 'seconds' },
      },
    ],
  ],
  [
    'condition.met',
    { row: 'CO-EDGE-003', condition: 'Ada signs', dueAt: '2026-03-04T11:00:00.000Z' },
    [{ event: 'condition.met', row: 'CO-EDGE-003', amount: 3600, unit: 'seconds' }],
  ],
  [
    'condition.lapsed',
    { row: 'CO-EDGE-003', tier: 'high', condition: 'Ada signs' },
    [{ event: 'condition.lapsed', row: 'CO-EDGE-003', tier: 'high' }],
  ],
  [
    'questions.answered',
    { answers: 2, askedAt: '2026-03-04T09:00:00.000Z', askedRole: 'ae', isReturn: true },
    [{ event: 'questions.answered', role: 'ae', kind: 'return', amount: 3600, unit: 'seconds' }],
  ],
  [
    'questions.lapsed',
    { askedRole: 'ae', isReturn: false, rows: ['CO-EDGE-003'] },
    [{ event: 'questions.lapsed', role: 'ae', kind: 'question' }],
  ],
  ['risk.owner_named', { risk: 'The sponsor leaves', owner: 'Ada' }, [{ event: 'risk.owned' }]],
  ['decision.made', { ...decision, kind: 'override', decision: { reason: 'Ada said so' } }, both('override')],
  [
    'decision.made',
    { ...decision, kind: 'request_information', decision: { asked: { role: 'ae' }, questions: [{}, {}] } },
    [
      ...both('request_information'),
      { event: 'information.requested', role: 'ae', amount: 2, unit: 'count' },
    ],
  ],
  [
    'decision.made',
    {
      ...{ kind: 'request_information', rows: [], as: 'csm', items: [] },
      decision: { asked: { role: 'ae' }, codes: ['other', 'goals_missing'], questions: [{}] },
    },
    [
      {
        ...{ event: 'handoff.returned', role: 'ae', amount: 1, unit: 'count' },
        codes: ['goals_missing', 'other'],
      },
    ],
  ],
  [
    'decision.made',
    { kind: 'approve_kickoff', rows: [], as: 'csm', acceptedAt: '2026-03-04T09:00:00.000Z', decision: {} },
    [{ event: 'kickoff.approved', role: 'csm', amount: 3600, unit: 'seconds' }],
  ],
  [
    'decision.made',
    { kind: 'approve_kickoff', rows: [], as: 'csm', decision: { at: '2026-03-05T10:00:00.000Z' } },
    [
      { event: 'kickoff.approved', role: 'csm' },
      { event: 'kickoff.scheduled', amount: 86_400, unit: 'seconds' },
    ],
  ],
  [
    'decision.made',
    { kind: 'approve_customer_message', rows: [], as: 'csm', message, decision: { messageId: 'm' } },
    [
      {
        ...{ event: 'message.approved', kind: 'welcome', role: 'csm', outcome: 'edited' },
        ...{ amount: 600, unit: 'seconds' },
      },
    ],
  ],
  [
    'decision.made',
    { kind: 'reject_action', rows: [], as: 'csm', message, decision: { messageId: 'm' } },
    [{ event: 'message.rejected', kind: 'welcome', role: 'csm', amount: 600, unit: 'seconds' }],
  ],
  [
    'decision.made',
    { kind: 'accept_route', rows: [], as: 'finance', decision: { write: { kind: 'billing_call' } } },
    [{ event: 'write.approved', kind: 'billing_call', role: 'finance' }],
  ],
  [
    'decision.undone',
    { kind: 'override', rows: ['CO-EDGE-001', 'CO-EDGE-002'] },
    ['CO-EDGE-001', 'CO-EDGE-002'].map((row) => ({ event: 'decision.undone', kind: 'override', row })),
  ],
  [
    'decision.undone',
    { kind: 'approve_kickoff', rows: [] },
    [{ event: 'decision.undone', kind: 'approve_kickoff' }],
  ],
  [
    'handoff.side_accepted',
    { side: 'sales', as: 'ae', without: ['sync_booked'], reason: 'Ada follows up' },
    [{ event: 'side.accepted', kind: 'sales', role: 'ae', amount: 1, unit: 'count' }],
  ],
  [
    'handoff.accepted',
    { account: 'Norrdal', closedAt: '2026-03-03T10:00:00Z' },
    [{ event: 'handoff.accepted', amount: 86_400, unit: 'seconds' }],
  ],
  ['handoff.acceptance_withdrawn', { side: 'cs' }, [{ event: 'acceptance.withdrawn', kind: 'cs' }]],
  [
    'handoff.acceptance_lapsed',
    { sides: ['cs', 'sales'] },
    ['sales', 'cs'].map((kind) => ({ event: 'acceptance.lapsed', kind })),
  ],
  [
    'kickoff.scheduled',
    { at: '2026-03-05T10:00:00.000Z' },
    [{ event: 'kickoff.scheduled', amount: 86_400, unit: 'seconds' }],
  ],
  [
    'kickoff.rescheduled',
    { from: '2026-03-05T10:00:00.000Z', at: '2026-03-05T09:00:00.000Z' },
    [{ event: 'kickoff.rescheduled', amount: -3600, unit: 'seconds' }],
  ],
  [
    'kickoff.called_off',
    { at: '2026-03-04T11:00:00.000Z', reason: 'Ada is ill' },
    [{ event: 'kickoff.called_off', amount: 3600, unit: 'seconds' }],
  ],
  ['kickoff.goal_answered', { answer: 'changed' }, [{ event: 'goal.answered', outcome: 'changed' }]],
  ['internal_sync.completed', { points: 6 }, [{ event: 'sync.completed' }]],
  ['owner_pattern.chosen', { pattern: 'pod' }, [{ event: 'pattern.chosen', kind: 'pod' }]],
  [
    'intake.confirmed',
    { fields: ['Seats', 'Plan'] },
    [{ event: 'intake.confirmed', amount: 2, unit: 'count' }],
  ],
  ['intake.corrected', { fields: ['Seats'] }, [{ event: 'intake.corrected', amount: 1, unit: 'count' }]],
  ['intake.entered', { fields: ['Tax number'] }, [{ event: 'intake.entered', amount: 1, unit: 'count' }]],
  ['intake.completed', { values: 14 }, [{ event: 'intake.completed', amount: 14, unit: 'count' }]],
  ['task.finished', { title: 'Call Ada' }, [{ event: 'task.finished' }]],
  ['task.reopened', { title: 'Call Ada' }, [{ event: 'task.reopened' }]],
  ['plan.ticked', { title: 'Sign in', late: true }, [{ event: 'step.ticked', outcome: 'late' }]],
  ['plan.unticked', { title: 'Sign in' }, [{ event: 'step.unticked' }]],
  ['plan.agreed', { steps: 4 }, [{ event: 'plan.agreed', amount: 4, unit: 'count' }]],
  ['document.uploaded', { state: 'to_fix' }, [{ event: 'document.uploaded', outcome: 'to_fix' }]],
  ['document.accepted', { title: 'Order' }, [{ event: 'document.accepted' }]],
  ['document.rejected', { title: 'Order', reason: 'Old' }, [{ event: 'document.rejected' }]],
  ['document.asked_again', { title: 'Order', reason: 'Old' }, [{ event: 'document.asked_again' }]],
  [
    'message.drafted',
    { messageKind: 'ai_draft', to: 'ada@example.com', confidence: 0.5 },
    [{ event: 'message.drafted', kind: 'ai_draft', amount: 50, unit: 'percent' }],
  ],
  [
    'message.edited',
    { messageKind: 'welcome', origin: 'person' },
    [{ event: 'message.edited', kind: 'welcome', outcome: 'edited' }],
  ],
  ['message.approval_asked', { messageKind: 'welcome' }, [{ event: 'message.asked', kind: 'welcome' }]],
  ['message.discarded', { messageKind: 'welcome' }, [{ event: 'message.discarded', kind: 'welcome' }]],
  ['conversation.written', { entry: 'e' }, [{ event: 'conversation.written' }]],
  ['conversation.answered', { entry: 'e' }, [{ event: 'conversation.answered' }]],
  ['conversation.stuck', { entry: 'e', page: 'confirm' }, [{ event: 'customer.stuck', kind: 'confirm' }]],
  ['effect.planned', effect, [{ event: 'effect.planned', kind: 'kickoff_project' }]],
  [
    'effect.held_back',
    { ...effect, holds: ['kickoff'] },
    [{ event: 'effect.held', kind: 'kickoff_project', codes: ['kickoff'] }],
  ],
  ['effect.stopped', effect, [{ event: 'effect.stopped', kind: 'kickoff_project' }]],
  ['effect.postponed', effect, [{ event: 'effect.postponed', kind: 'kickoff_project' }]],
  ['effect.finished', effect, [{ ...ended, outcome: 'done' }]],
  ['effect.failed', { ...effect, error: 'No such person' }, [{ ...ended, outcome: 'failed' }]],
  ['effect.unanswered', effect, [{ ...ended, outcome: 'unknown' }]],
  ['effect.cancelled', effect, [{ ...ended, outcome: 'cancelled' }]],
  ['effect.confirmed', effect, [{ ...ended, outcome: 'confirmed' }]],
  ['effect.redriven', effect, [{ event: 'effect.redriven', kind: 'kickoff_project' }]],
];
