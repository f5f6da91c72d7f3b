/**
 * The life of an effect. `planned` waits for a worker; `leased` is taken by one; `sent`: it has begun, and until the answer is
 * recorded nobody knows whether it happened; `unknown`: nobody will know but a person who looks.
 */
export const EFFECT_STATES = ['planned', 'leased', 'sent', 'done', 'failed', 'unknown', 'cancelled'] as const;
export type EffectState = (typeof EFFECT_STATES)[number];

export const EFFECT_STATE_LABELS: Readonly<Record<EffectState, string>> = {
  planned: 'Planned',
  leased: 'Taken up',
  sent: 'Under way',
  done: 'Done',
  failed: 'Failed',
  unknown: 'Unknown',
  cancelled: 'Cancelled',
};

/** The lists of the outbox, in the order of its tabs. */
export const EFFECT_LISTS = ['planned', 'under_way', 'done', 'failed', 'unknown', 'cancelled'] as const;
export type EffectList = (typeof EFFECT_LISTS)[number];

/** The states that stand in each list. */
export const STATES_IN: Readonly<Record<EffectList, readonly EffectState[]>> = {
  planned: ['planned'],
  under_way: ['leased', 'sent'],
  done: ['done'],
  failed: ['failed'],
  unknown: ['unknown'],
  cancelled: ['cancelled'],
};

/** Where each state may lead. `leased` to `leased`, `sent` to `sent`: another worker takes over from one that fell silent. */
export const EFFECT_MOVES: Readonly<Record<EffectState, readonly EffectState[]>> = {
  planned: ['planned', 'leased', 'cancelled'],
  leased: ['leased', 'planned', 'sent', 'failed', 'cancelled'],
  sent: ['sent', 'planned', 'done', 'failed', 'unknown'],
  done: [],
  failed: ['planned', 'cancelled'],
  unknown: ['planned', 'done', 'cancelled'],
  cancelled: [],
};

/** What a person may do with an effect. `confirm`: it did arrive, says who looked. */
export const EFFECT_ACTS = ['redrive', 'confirm', 'cancel'] as const;
export type EffectAct = (typeof EFFECT_ACTS)[number];

/** The state that an act leads to. */
export function stateAfter(act: EffectAct): EffectState {
  switch (act) {
    case 'redrive':
      return 'planned';
    case 'confirm':
      return 'done';
    case 'cancel':
      return 'cancelled';
  }
}

/** The acts that are open to a person. What a worker holds is out of reach until the worker is done with it. */
export function actsFor(state: EffectState): EffectAct[] {
  switch (state) {
    case 'planned':
      return ['cancel'];
    case 'failed':
      return ['redrive', 'cancel'];
    case 'unknown':
      return ['redrive', 'confirm', 'cancel'];
    case 'leased':
    case 'sent':
    case 'done':
    case 'cancelled':
      return [];
  }
}

/** Whether a person has to say why. Trying a failed one again speaks for itself; whether an unknown one arrived, somebody has seen. */
export function needsReason(state: EffectState, act: EffectAct): boolean {
  return act !== 'redrive' || state === 'unknown';
}
