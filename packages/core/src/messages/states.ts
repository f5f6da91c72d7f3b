/** The life of a message. `awaiting`: somebody is asked to approve it. Once approved, its effect tells what became of it. */
export const MESSAGE_STATES = ['draft', 'awaiting', 'approved', 'rejected', 'discarded'] as const;
export type MessageState = (typeof MESSAGE_STATES)[number];

export const MESSAGE_STATE_LABELS: Readonly<Record<MessageState, string>> = {
  draft: 'Draft',
  awaiting: 'Awaiting approval',
  approved: 'Approved',
  rejected: 'Rejected',
  discarded: 'Discarded',
};

/** Whether it can still be changed and decided. */
export function isOpenMessage(state: MessageState): boolean {
  return state === 'draft' || state === 'awaiting';
}

/** The lists of the page of messages, in the order of its tabs. */
export const MESSAGE_LISTS = ['awaiting', 'draft', 'approved', 'stopped'] as const;
export type MessageList = (typeof MESSAGE_LISTS)[number];

/** The states that stand in each list. */
export const MESSAGE_STATES_IN: Readonly<Record<MessageList, readonly MessageState[]>> = {
  awaiting: ['awaiting'],
  draft: ['draft'],
  approved: ['approved'],
  stopped: ['rejected', 'discarded'],
};
