import { MESSAGE_KINDS } from '../messages/kinds.ts';
import { DECISION_LABELS, RETURN_CODES } from '../reviews/decision.ts';
import type { MadeDecision } from '../reviews/decision.ts';
import { WRITE_KINDS } from '../writes/kinds.ts';
import { countOf, detailsOf, listOf, oneOf, roleOf, rowsOf, secondsFrom, someOf, tierOf } from './details.ts';
import type { Details, Measuring } from './details.ts';
import { measured } from './measurement.ts';
import type { Measurement } from './measurement.ts';

const KINDS = Object.keys(DECISION_LABELS) as readonly MadeDecision[];

/** Decisions: one measurement for each row, and one for what the decision is beside its rows. */
export const decisionEvents = {
  'decision.made': (details, at) => [...decided(details, at), ...beside(details, at)],
  'decision.undone': ({ kind, rows }) => {
    const undone = oneOf(KINDS, kind);
    const about = rowsOf(rows);
    return about.length === 0
      ? [measured('decision.undone', { kind: undone })]
      : about.map((row) => measured('decision.undone', { kind: undone, row }));
  },
} as const satisfies Readonly<Record<string, Measuring>>;

/** Each row, with the time since its item came up and whether its clock had run out. */
function decided({ kind, rows, as, items }: Details, at: string): Measurement[] {
  const were = listOf(items).map(detailsOf);
  return rowsOf(rows).map((row) => {
    const was = were.find((item) => item['row'] === row) ?? {};
    return measured('item.decided', {
      row,
      tier: tierOf(was['tier']),
      role: roleOf(as),
      kind: oneOf(KINDS, kind),
      outcome: inTime(was['dueAt'], at),
      ...secondsFrom(was['openedAt'], at),
    });
  });
}

/** Where no clock ran, nobody was late. */
function inTime(dueAt: unknown, at: string): 'in_time' | 'late' | null {
  const { amount } = secondsFrom(at, dueAt);
  if (amount === undefined) return null;
  return amount >= 0 ? 'in_time' : 'late';
}

function beside(details: Details, at: string): Measurement[] {
  const kind = oneOf(KINDS, details['kind']);
  const decision = detailsOf(details['decision']);
  const role = roleOf(details['as']);
  switch (kind) {
    case 'request_information':
      return [asked(details, decision)];
    case 'approve_kickoff':
      return [
        measured('kickoff.approved', { role, ...secondsFrom(details['acceptedAt'], at) }),
        ...(decision['at'] === undefined
          ? []
          : [measured('kickoff.scheduled', secondsFrom(at, decision['at']))]),
      ];
    case 'approve_customer_message':
      return [
        measured('message.approved', {
          ...message(details, at),
          role,
          outcome: detailsOf(details['message'])['edited'] === true ? 'edited' : 'as_drafted',
        }),
      ];
    case 'reject_action':
      return details['message'] === undefined
        ? []
        : [measured('message.rejected', { ...message(details, at), role })];
    case 'accept_route': {
      const write = detailsOf(decision['write'])['kind'];
      return write === undefined
        ? []
        : [measured('write.approved', { role, kind: oneOf(WRITE_KINDS, write) })];
    }
    case 'correct_route':
    case 'approve_with_conditions':
    case 'escalate':
    case 'override':
    case null:
      return [];
  }
}

/** Questions about rows; about none, the handoff as a whole goes back. `role` is asked. */
function asked({ rows }: Details, { asked: to, questions, codes }: Details): Measurement {
  const known = { role: roleOf(detailsOf(to)['role']), ...countOf(listOf(questions).length) };
  return rowsOf(rows).length === 0
    ? measured('handoff.returned', { ...known, codes: someOf(RETURN_CODES, codes) })
    : measured('information.requested', known);
}

function message(details: Details, at: string) {
  const { kind, draftedAt } = detailsOf(details['message']);
  return { kind: oneOf(MESSAGE_KINDS, kind), ...secondsFrom(draftedAt, at) };
}
