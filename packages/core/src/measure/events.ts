import type { AuditAction } from '../audit/actions.ts';
import { conversationEvents } from './conversationEvents.ts';
import { dealEvents } from './dealEvents.ts';
import { decisionEvents } from './decisionEvents.ts';
import type { Details, Measuring } from './details.ts';
import { documentEvents } from './documentEvents.ts';
import { effectEvents } from './effectEvents.ts';
import { handoffEvents } from './handoffEvents.ts';
import { intakeEvents } from './intakeEvents.ts';
import { kickoffEvents } from './kickoffEvents.ts';
import type { Measurement } from './measurement.ts';
import { messageEvents } from './messageEvents.ts';
import { reviewEvents } from './reviewEvents.ts';

/** Signs of an action that the log keeps and nobody counts, with the reason. */
const unmeasured = {
  // Who came in, and who belongs here: about people, not about handoffs.
  'workspace.created': null,
  'member.invited': null,
  'member.roles_changed': null,
  'member.deactivated': null,
  'member.reactivated': null,
  'member.link_made': null,
  'member.signed_in': null,
  'member.signed_out': null,
  'member.session_ended': null,
  'member.signed_out_everywhere': null,
  // Customers' people likewise: who they are, when they came, who looked on.
  'portal.signed_in': null,
  'portal.signed_out': null,
  'portal.signed_out_everywhere': null,
  'portal.preferences_changed': null,
  'portal.mails_chosen': null,
  'portal.calendar_opened': null,
  'portal.calendar_closed': null,
  'contact.invited': null,
  'contact.invited_again': null,
  'contact.roles_changed': null,
  'contact.replaced': null,
  'contact.taken_off': null,
  'contact.put_back': null,
  'contact.left': null,
  'contact.viewed_as': null,
  // What people attend to and say to each other moves no handoff.
  'onboarding.watched': null,
  'onboarding.unwatched': null,
  'comment.added': null,
  'conversation.mail_refused': null,
  // Steps on the way to `side.accepted` and `sync.completed`, which are measured.
  'handoff.ticked': null,
  'checklist.ticked': null,
  'checklist.unticked': null,
  // How a plan is put together; what is measured is that it is agreed on, and that its steps are done.
  'plan.step_added': null,
  'plan.step_moved': null,
  'plan.step_dropped': null,
  'plan.step_restored': null,
  'plan.proposed_again': null,
  // Between planned and ended: the time is measured at the end.
  'effect.leased': null,
  'effect.started': null,
  // Each record of an import is measured as it is received.
  'import.stored': null,
  'import.discarded': null,
  // The scanner's late word on what was measured as it came.
  'document.scanned': null,
  // A shadow run touches no onboarding, and has its own report.
  'shadow.ran': null,
  'shadow.removed': null,
  // How a workspace is set up.
  'review_settings.changed': null,
  'brand.changed': null,
  // What people ask for about themselves moves no handoff.
  'rights.person_exported': null,
  'rights.account_exported': null,
  'webhook_secret.added': null,
  'webhook_secret.revoked': null,
  'endpoint.added': null,
  'endpoint.changed': null,
  'endpoint.switched_on': null,
  'endpoint.switched_off': null,
  'endpoint.removed': null,
  'endpoint.tested': null,
} as const satisfies Partial<Record<AuditAction, null>>;

/** The place of each action: how it is measured, or null. A new one must be given its place here. */
export const MEASURED: Readonly<Record<AuditAction, Measuring | null>> = {
  ...dealEvents,
  ...reviewEvents,
  ...decisionEvents,
  ...handoffEvents,
  ...kickoffEvents,
  ...intakeEvents,
  ...documentEvents,
  ...messageEvents,
  ...conversationEvents,
  ...effectEvents,
  ...unmeasured,
};

const places = new Map<string, Measuring | null>(Object.entries(MEASURED));

/**
 * What an audit entry counts as: none, one, or several measurements, such as one for each row that was decided. Depends on the entry
 * alone. What an entry does not say, or says in another shape than today's, is left out of its measurement.
 */
export function measurementsOf(entry: {
  readonly at: string;
  readonly action: string;
  readonly details: Details;
}): readonly Measurement[] {
  return places.get(entry.action)?.(entry.details, entry.at) ?? [];
}
