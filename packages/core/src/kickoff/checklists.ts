import type { InternalRole } from '../rules/vocabulary.ts';

/** Lists that people tick: the internal sync before the kickoff, and sales' own before it is ready and at the handoff. */
export const CHECKLISTS = ['internal_sync', 'sales_ready', 'sales_handoff'] as const;
export type ChecklistName = (typeof CHECKLISTS)[number];

/** One line of a list. */
export type ChecklistPoint = { readonly key: string; readonly text: string };

/** The six points of the internal sync, five minutes each: what the acceptance is about, told by those who know to those who take over. */
export const SYNC_POINTS = [
  { key: 'promises', text: 'Promises: what the customer was told, and what the paper holds' },
  { key: 'scope', text: 'Scope: what is in, what is out, and what is custom' },
  { key: 'timing', text: 'Timing: dates the customer counts on, and what they depend on' },
  { key: 'risks', text: 'Risks: what may go wrong, sensitivities, and who owns each' },
  { key: 'missing', text: 'Missing context: what nobody has asked yet, and who asks' },
  { key: 'first_value', text: 'First value: what the customer must see first, and how we know' },
] as const satisfies readonly ChecklistPoint[];

/** Minutes for each point of the sync. */
export const SYNC_MINUTES = 5;

/** Who ticks a list: the sync is of those who hand over and those who take over; sales' lists are sales' own. */
export const MARKS: Readonly<Record<ChecklistName, readonly InternalRole[]>> = {
  internal_sync: [
    'ae',
    'sales_manager',
    'csm',
    'cs_leader',
    'onboarding_manager',
    'implementation_lead',
    'solutions_engineer',
    'admin',
  ],
  sales_ready: ['ae', 'sales_manager'],
  sales_handoff: ['ae', 'sales_manager'],
};
