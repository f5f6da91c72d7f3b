import { SIDES } from '../reviews/acceptance.ts';
import { countOf, listOf, oneOf, roleOf, secondsFrom, someOf } from './details.ts';
import type { Measuring } from './details.ts';
import { measured } from './measurement.ts';

/** The two sides' yes to a handoff. */
export const handoffEvents = {
  'handoff.side_accepted': ({ side, as, without }) => [
    measured('side.accepted', {
      kind: oneOf(SIDES, side),
      role: roleOf(as),
      // The checklist is sales' own.
      ...(side === 'sales' ? countOf(listOf(without).length) : {}),
    }),
  ],
  'handoff.accepted': ({ closedAt }, at) => [measured('handoff.accepted', secondsFrom(closedAt, at))],
  'handoff.acceptance_withdrawn': ({ side }) => [
    measured('acceptance.withdrawn', { kind: oneOf(SIDES, side) }),
  ],
  'handoff.acceptance_lapsed': ({ sides }) =>
    someOf(SIDES, sides).map((side) => measured('acceptance.lapsed', { kind: side })),
} as const satisfies Readonly<Record<string, Measuring>>;
