import type { EffectKind } from '@handrail/core/effects/kinds';
import { conversationMail } from './conversation-mail.ts';
import { customerMessage } from './customer-message.ts';
import type { Executor } from './executor.ts';
import { informationTask } from './information-task.ts';
import { internalNotice } from './internal-notice.ts';
import { kickoffProject } from './kickoff-project.ts';
import { kickoffCancellation, kickoffInvitation } from './meeting-mail.ts';
import { noticeMail } from './notice-mail.ts';
import { write } from './write.ts';

/** How each kind of effect is carried out. */
export const executors: { readonly [Kind in EffectKind]: Executor<Kind> } = {
  internal_notice: internalNotice,
  notice_mail: noticeMail,
  information_task: informationTask,
  kickoff_project: kickoffProject,
  kickoff_invitation: kickoffInvitation,
  kickoff_cancellation: kickoffCancellation,
  crm_note: write<'crm_note'>(),
  billing_call: write<'billing_call'>(),
  provisioning_call: write<'provisioning_call'>(),
  customer_message: customerMessage,
  timeline_message: customerMessage,
  activation_message: customerMessage,
  kickoff_message: customerMessage,
  conversation_mail: conversationMail,
};
