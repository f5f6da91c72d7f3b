/** The parts of the packet's story in reading order: element id and title. */
export const PACKET_SECTIONS = [
  { id: 'summary', title: 'Scores' },
  { id: 'sales-checklist', title: 'Sales’ checklist' },
  { id: 'acceptance', title: 'Acceptance' },
  { id: 'sync', title: 'Internal sync' },
  { id: 'ownership', title: 'Ownership' },
  { id: 'why', title: 'Why they bought' },
  { id: 'success', title: 'Success' },
  { id: 'workflow', title: 'Workflow needs' },
  { id: 'stakeholders', title: 'Stakeholders' },
  { id: 'promises', title: 'Promises' },
  { id: 'scope', title: 'Scope' },
  { id: 'terms', title: 'Terms' },
  { id: 'requirements', title: 'Requirements' },
  { id: 'timeline', title: 'Timeline' },
  { id: 'risks', title: 'Risks' },
  { id: 'approach', title: 'Approach' },
  { id: 'account', title: 'Customer' },
  { id: 'gaps', title: 'Gaps' },
  { id: 'evidence', title: 'Evidence' },
] as const;
/** What the customer's people and ours write to each other. */
export const CONVERSATION_SECTION = { id: 'conversation', title: 'Conversation' } as const;
/** What is written to the customer, before what colleagues say. */
export const MESSAGES_SECTION = { id: 'messages', title: 'Messages' } as const;
/** Parts in which people still do something: the newest version alone has them. */
export const NEWEST_ONLY: readonly string[] = ['sales-checklist', 'acceptance', 'sync', 'ownership'];

/** What colleagues say, below the story. */
export const DISCUSSION_SECTION = { id: 'discussion', title: 'Discussion' } as const;

export type PacketSectionId = (typeof PACKET_SECTIONS)[number]['id'];
