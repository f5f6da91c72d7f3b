import type { StuckPage } from '../conversation/entry.ts';
import type { Corrections } from '../deals/corrections.ts';
import type { TRIGGER_KINDS } from '../deals/record.ts';
import type { OnboardingState } from '../deals/states.ts';
import type { EffectKind } from '../effects/kinds.ts';
import type { OwnerPattern } from '../kickoff/ownerPattern.ts';
import type { MessageKind } from '../messages/kinds.ts';
import type { CountedFieldName } from '../packets/completeness.ts';
import type { Side } from '../reviews/acceptance.ts';
import type { MadeDecision, ReturnCode } from '../reviews/decision.ts';
import type { Hold, InternalRole, Lane, RowId, Tier } from '../rules/vocabulary.ts';

/** What is measured: `<noun>.<past participle>`. `docs/formats/measurements.md` tells each; a test holds both together. */
export const MEASUREMENT_EVENTS = [
  'record.received',
  'record.updated',
  'record.corrected',
  'record.evaluated',
  'deal.closed',
  'onboarding.moved',
  'finding.opened',
  'finding.cleared',
  'item.decided',
  'item.confirmed',
  'item.reopened',
  'item.reassigned',
  'decision.undone',
  'sla.missed',
  'clock.paused',
  'clock.resumed',
  'information.requested',
  'questions.answered',
  'risk.owned',
  'condition.met',
  'condition.lapsed',
  'questions.lapsed',
  'handoff.returned',
  'handoff.accepted',
  'side.accepted',
  'acceptance.withdrawn',
  'acceptance.lapsed',
  'sync.completed',
  'pattern.chosen',
  'kickoff.approved',
  'kickoff.scheduled',
  'kickoff.rescheduled',
  'kickoff.called_off',
  'goal.answered',
  'intake.confirmed',
  'intake.corrected',
  'intake.entered',
  'intake.completed',
  'task.finished',
  'task.reopened',
  'step.ticked',
  'step.unticked',
  'plan.agreed',
  'document.uploaded',
  'document.accepted',
  'document.rejected',
  'document.asked_again',
  'message.drafted',
  'message.edited',
  'message.asked',
  'message.approved',
  'message.rejected',
  'message.discarded',
  'conversation.written',
  'conversation.answered',
  'customer.stuck',
  'write.approved',
  'effect.planned',
  'effect.held',
  'effect.stopped',
  'effect.postponed',
  'effect.ended',
  'effect.redriven',
  'register.published',
] as const;
export type MeasurementEvent = (typeof MEASUREMENT_EVENTS)[number];

/** Ways in which a record comes. */
export const VIAS = ['webhook', 'import', 'form', 'cli', 'seed'] as const;

export type Unit = 'seconds' | 'count' | 'percent';

type MeasuredKind =
  | (typeof VIAS)[number]
  | (typeof TRIGGER_KINDS)[number]
  | OnboardingState
  | MadeDecision
  | 'return'
  | 'question'
  | Side
  | OwnerPattern
  | MessageKind
  | EffectKind
  | StuckPage;

type MeasuredOutcome =
  | 'closed'
  | 'open'
  | OnboardingState
  | 'in_time'
  | 'late'
  | InternalRole
  | 'right'
  | 'changed'
  | 'as_drafted'
  | 'edited'
  | 'done'
  | 'failed'
  | 'unknown'
  | 'cancelled'
  | 'confirmed'
  | 'to_fix'
  | 'checked'
  | 'quarantine';

/**
 * One thing that happened, as numbers are made of it. Every word in it is of a fixed list or the id of a register row: there is no
 * place for a name, an address or a text. Null where an event has no such side.
 */
export type Measurement = {
  readonly event: MeasurementEvent;
  readonly row: RowId | null;
  readonly tier: Tier | null;
  readonly lane: Lane | null;
  /** Who acted, or whom it fell to: the event says which. */
  readonly role: InternalRole | null;
  readonly kind: MeasuredKind | null;
  readonly outcome: MeasuredOutcome | null;
  readonly amount: number | null;
  readonly unit: Unit | null;
  /** Reasons, fields or holds that go with it. */
  readonly codes: readonly (ReturnCode | CountedFieldName | keyof Corrections | Hold)[];
};

const NOTHING_MORE = {
  ...{ row: null, tier: null, lane: null, role: null, kind: null, outcome: null, amount: null, unit: null },
  codes: [],
} as const;

/** A measurement with what is known of it. */
export function measured(
  event: MeasurementEvent,
  known: Partial<Omit<Measurement, 'event'>> = {},
): Measurement {
  return { ...NOTHING_MORE, event, ...known };
}
