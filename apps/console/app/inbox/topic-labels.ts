import type { NoticeTopic } from '@handrail/core/effects/payloads';

/** What a notice is about, in a word or two. */
export const TOPIC_LABELS: Readonly<Record<NoticeTopic, string>> = {
  decision: 'Decision',
  question: 'Question',
  answer: 'Answer',
  task: 'Tasks',
  escalation: 'Escalation',
  condition: 'Condition',
  mention: 'Mention',
  handoff: 'Handoff',
  kickoff: 'Kickoff',
  effect: 'Outbox',
  message: 'Message',
  review: 'Reviews',
  document: 'Documents',
  conversation: 'Conversation',
};
