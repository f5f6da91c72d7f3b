import { z } from 'zod';

/** What customers are told of what happened, and nothing else of the log. */
export const HAPPENINGS = [
  'opened',
  'kickoff_scheduled',
  'begun',
  'live',
  'first_value',
  'joined',
  'said',
  'all_said',
  'plan_agreed',
  'step_done',
] as const;
export type HappeningKind = (typeof HAPPENINGS)[number];

export type Happening = {
  readonly kind: HappeningKind;
  readonly at: string;
  /** The contact who did it, or whom it is about; null: us. */
  readonly contactId: string | null;
  /** How many more it is about, told together with this one. */
  readonly others?: number;
};

/** The log's actions that some happening is made of. */
export const HAPPENING_ACTIONS = [
  'onboarding.received',
  'onboarding.state_changed',
  'contact.invited',
  'intake.confirmed',
  'intake.corrected',
  'intake.entered',
  'intake.completed',
  'plan.agreed',
  'plan.ticked',
] as const;

/** Changes of state that a customer is told; of the others they hear by what people say to them. */
const TOLD: Readonly<Record<string, HappeningKind>> = {
  kickoff_scheduled: 'kickoff_scheduled',
  implementation_active: 'begun',
  go_live: 'live',
  first_value_reached: 'first_value',
};

const detailsOf = z.object({ details: z.object({ to: z.string(), contact: z.string() }).partial() });

/** What an entry of the log is to a customer; null for what they are not told. `payload`: the entry's text. */
export function happeningOf(entry: {
  readonly at: string;
  readonly actor: string;
  readonly action: string;
  readonly payload: string;
}): Happening | null {
  const { at, actor, action } = entry;
  const parsed = detailsOf.safeParse(JSON.parse(entry.payload));
  const { to, contact } = parsed.success ? parsed.data.details : {};
  const by = actor.startsWith('contact:') ? actor.slice('contact:'.length) : null;
  switch (action) {
    case 'onboarding.received':
      return { kind: 'opened', at, contactId: null };
    case 'onboarding.state_changed': {
      const kind = to === undefined ? undefined : TOLD[to];
      return kind === undefined ? null : { kind, at, contactId: null };
    }
    case 'contact.invited':
      return contact === undefined ? null : { kind: 'joined', at, contactId: contact };
    case 'intake.confirmed':
    case 'intake.corrected':
    case 'intake.entered':
      return by === null ? null : { kind: 'said', at, contactId: by };
    case 'intake.completed':
      return by === null ? null : { kind: 'all_said', at, contactId: by };
    case 'plan.agreed':
      return { kind: 'plan_agreed', at, contactId: null };
    case 'plan.ticked':
      return by === null ? null : { kind: 'step_done', at, contactId: by };
    default:
      return null;
  }
}

/**
 * The newest so many, newest first. What one person did several times in a row is told once, and people who were invited one after the
 * other are told together.
 */
export function lately(happenings: readonly Happening[], most: number): Happening[] {
  const told: Happening[] = [];
  for (const one of happenings) {
    const last = told.at(-1);
    if (last?.kind === one.kind && one.kind === 'joined')
      told[told.length - 1] = { ...last, others: (last.others ?? 0) + 1 };
    else if (last?.kind !== one.kind || last.contactId !== one.contactId) told.push(one);
    if (told.length > most) return told.slice(0, most);
  }
  return told;
}
