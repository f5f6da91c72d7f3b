import type { EffectContent, Recipients } from '@handrail/core/effects/payloads';
import { ROLE_LABELS } from '@handrail/core/rules/labels';

/** What an effect does, in one line; `names` of members by id. */
export function effectSummary(content: EffectContent | null, names: ReadonlyMap<string, string>): string {
  if (content === null) return 'Stored in a shape that this version does not read';
  switch (content.kind) {
    case 'internal_notice':
      return `“${content.payload.subject}” to ${recipientName(content.payload.to, names)}`;
    case 'notice_mail':
      return `“${content.payload.subject}” to ${content.payload.to}`;
    case 'information_task': {
      const { title, ownerId, ownerRole } = content.payload.task;
      return `${title}, for ${ownerId === null ? ROLE_LABELS[ownerRole] : nameOf(ownerId, names)}`;
    }
    case 'kickoff_project': {
      const { tasks, kickoffOn } = content.payload;
      return `${tasks.length} preparation ${tasks.length === 1 ? 'task' : 'tasks'} for a kickoff on ${kickoffOn}`;
    }
    case 'kickoff_invitation':
    case 'kickoff_cancellation':
      return `“${content.payload.subject}” to ${content.payload.to}`;
    case 'crm_note':
      return `“${content.payload.message.data.title}” to ${hostOf(content.payload.url)}`;
    case 'billing_call':
    case 'provisioning_call': {
      const terms = Object.keys(content.payload.message.data.terms).length;
      return `${terms} ${terms === 1 ? 'term' : 'terms'} to ${hostOf(content.payload.url)}`;
    }
    case 'customer_message':
    case 'timeline_message':
    case 'activation_message':
    case 'kickoff_message':
    case 'conversation_mail':
      return `“${content.payload.subject}” to ${content.payload.to}`;
  }
}

/** The members whom an effect speaks of. */
export function peopleIn(content: EffectContent | null): string[] {
  if (content === null) return [];
  switch (content.kind) {
    case 'internal_notice':
      return membersIn(content.payload.to);
    case 'notice_mail':
    case 'kickoff_invitation':
    case 'kickoff_cancellation':
    case 'crm_note':
    case 'billing_call':
    case 'provisioning_call':
    case 'customer_message':
    case 'timeline_message':
    case 'activation_message':
    case 'kickoff_message':
    case 'conversation_mail':
      return [];
    case 'information_task':
      return content.payload.task.ownerId === null ? [] : [content.payload.task.ownerId];
    case 'kickoff_project':
      return content.payload.tasks.flatMap(({ ownerId }) => ownerId ?? []);
  }
}

function hostOf(url: string): string {
  return URL.canParse(url) ? new URL(url).host : url;
}

function membersIn(to: Recipients): string[] {
  switch (to.kind) {
    case 'member':
      return [to.memberId];
    case 'role':
      return [];
    case 'concerned':
      return [];
  }
}

function recipientName(to: Recipients, names: ReadonlyMap<string, string>): string {
  switch (to.kind) {
    case 'member':
      return nameOf(to.memberId, names);
    case 'role':
      return `everyone with the role ${ROLE_LABELS[to.role]}`;
    case 'concerned':
      return 'everyone whom it concerns';
  }
}

function nameOf(id: string, names: ReadonlyMap<string, string>): string {
  return names.get(id) ?? 'a former member';
}
