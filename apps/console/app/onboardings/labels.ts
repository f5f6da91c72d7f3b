import type { VersionEntry } from '@handrail/api/views';
import type { OnboardingState } from '@handrail/core/deals/states';
import type { EVIDENCE_KINDS, PromiseKind, TRIGGER_KINDS } from '@handrail/core/deals/record';

/** What people read for the fixed words of an onboarding. */

export const STATE_LABELS: Readonly<Record<OnboardingState, string>> = {
  handoff_received: 'Handoff received',
  needs_information: 'Needs information',
  accepted: 'Accepted',
  kickoff_scheduled: 'Kickoff scheduled',
  implementation_active: 'Implementation active',
  blocked: 'Blocked',
  customer_action_needed: 'Customer action needed',
  go_live: 'Go-live',
  first_value_reached: 'First value reached',
  transitioned_to_cs: 'Transitioned to CS',
  closed: 'Closed',
};

export const VIA_LABELS: Readonly<Record<VersionEntry['via'], string>> = {
  webhook: 'by webhook',
  import: 'by import',
  form: 'by form',
  cli: 'by command line',
  seed: 'demo data',
  reevaluation: 'checked again',
  correction: 'answer or decision',
};

export const TRIGGER_LABELS: Readonly<Record<(typeof TRIGGER_KINDS)[number], string>> = {
  closed_won: 'Closed-won',
  customer_assigned: 'Customer assigned',
  kickoff_scheduled: 'Kickoff scheduled',
  order_form_signed: 'Order form signed',
  invoice_paid: 'Invoice paid',
  purchase_completed: 'Purchase completed',
  implementation_requested: 'Implementation requested',
  portal_signup: 'Portal sign-up',
};

export const EVIDENCE_LABELS: Readonly<Record<(typeof EVIDENCE_KINDS)[number], string>> = {
  deal_note: 'Deal note',
  call_summary: 'Call summary',
  call_transcript: 'Call transcript',
  email: 'E-mail',
  chat: 'Chat',
  order_form: 'Order form',
  contract: 'Contract',
  crm_note: 'CRM note',
  proposal: 'Proposal',
};

export const PROMISE_LABELS: Readonly<Record<PromiseKind, string>> = {
  timeline: 'Timeline',
  scope: 'Scope',
  integration: 'Integration',
  training: 'Training',
  report: 'Report',
  discount: 'Discount',
  credit: 'Credit',
  roadmap: 'Roadmap',
  support: 'Support',
  other: 'Other',
};

/** The label of a stored word, or the word itself where an older version of the product knew it and this one does not. */
export function labelOf(labels: Readonly<Record<string, string>>, word: string): string {
  return labels[word] ?? word.replaceAll('_', ' ');
}
