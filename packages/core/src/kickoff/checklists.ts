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
