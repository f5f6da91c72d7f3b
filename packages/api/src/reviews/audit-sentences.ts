import { SIDE_LABELS } from '@handrail/core/reviews/acceptance';
import { DECISION_LABELS } from '@handrail/core/reviews/decision';
import { WRITE_LABELS } from '@handrail/core/writes/kinds';
import { said, saidWords } from '../audit/said.ts';
import type { Sentences } from '../audit/said.ts';

const labels: Readonly<Record<string, string>> = { ...DECISION_LABELS, ...SIDE_LABELS, ...WRITE_LABELS };
const label = (value: unknown) =>
  (labels[said(value)] ?? said(value)).replace(/^./, (first) => first.toLowerCase());

/** "on CO-EDGE-001 and CO-EDGE-002", or on the packet as a whole. */
function about(rows: unknown, object: string): string {
  return Array.isArray(rows) && rows.length > 0 ? `on ${saidWords(rows)} of ${object}` : `on ${object}`;
}

/** What people decide, in words. */
export const reviewSentences: Sentences = {
  'decision.made': ({ kind, rows, as, decision }, object) =>
    `decided “${label(writeIn(decision) ?? kind)}” ${about(rows, object)}, as ${saidWords(as)}${why(decision)}.`,
  'decision.undone': ({ kind, rows, reason }, object) =>
    `took “${label(kind)}” back ${about(rows, object)}: ${said(reason)}.`,
  'questions.answered': ({ answers }, object) =>
    `answered ${said(answers)} ${answers === 1 ? 'question' : 'questions'} about ${object}.`,
  'questions.lapsed': ({ askedRole, rows, isReturn }, object) =>
    `noticed that questions to ${askedRole === null ? 'the customer' : saidWords(askedRole)} ${about(rows, object)} were not answered in time${
      isReturn === true ? '' : ', so their clocks go on'
    }.`,
  'risk.owner_named': ({ risk, owner }, object) =>
    `made ${said(owner)} the owner of the risk “${said(risk)}” on ${object}.`,
  'condition.met': ({ row, condition }, object) =>
    `said that the condition on ${said(row)} of ${object} is met: ${said(condition)}.`,
  'handoff.ticked': ({ side, ticked, of }, object) =>
    `ticked ${said(ticked)} of ${said(of)} points of ${object} for ${label(side)}.`,
  'handoff.side_accepted': ({ side, reason }, object) =>
    `accepted the handoff of ${object} for ${label(side)}${why({ reason })}.`,
  'handoff.accepted': (_, object) => `completed the acceptance of ${object}: both sides have said yes.`,
  'handoff.acceptance_withdrawn': ({ side }, object) =>
    `took back the yes of ${label(side)} to the handoff of ${object}.`,
  'handoff.acceptance_lapsed': ({ sides }, object) =>
    `changed points of ${object} that were accepted: ${Array.isArray(sides) ? sides.map(label).join(' and ') : '…'} must look again.`,
};

/** The kind of the write that a decision approves, where it does. */
function writeIn(decision: unknown): unknown {
  return Reflect.get(Object(Reflect.get(Object(decision), 'write')), 'kind');
}

function why(decision: unknown): string {
  const reason: unknown = Reflect.get(Object(decision), 'reason');
  return typeof reason === 'string' && reason !== '' ? `: ${reason.replace(/\.$/, '')}` : '';
}
