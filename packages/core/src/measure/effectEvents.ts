import { EFFECT_KINDS } from '../effects/kinds.ts';
import { HOLDS } from '../rules/vocabulary.ts';
import { oneOf, secondsFrom, someOf } from './details.ts';
import type { Details, Measuring } from './details.ts';
import { measured } from './measurement.ts';
import type { Measurement } from './measurement.ts';

/** Effects from plan to end. One that a person takes up again may end more than once: the last end counts. */
export const effectEvents = {
  'effect.planned': (details) => [measured('effect.planned', effect(details))],
  'effect.held_back': (details) => [
    measured('effect.held', { ...effect(details), codes: someOf(HOLDS, details['holds']) }),
  ],
  'effect.stopped': (details) => [measured('effect.stopped', effect(details))],
  'effect.postponed': (details) => [measured('effect.postponed', effect(details))],
  'effect.finished': ended('done'),
  'effect.failed': ended('failed'),
  'effect.unanswered': ended('unknown'),
  'effect.cancelled': ended('cancelled'),
  'effect.confirmed': ended('confirmed'),
  'effect.redriven': (details) => [measured('effect.redriven', effect(details))],
} as const satisfies Readonly<Record<string, Measuring>>;

function ended(outcome: Measurement['outcome']): Measuring {
  return (details, at) => [
    measured('effect.ended', { ...effect(details), outcome, ...secondsFrom(details['plannedAt'], at) }),
  ];
}

function effect({ kind }: Details) {
  return { kind: oneOf(EFFECT_KINDS, kind) };
}
