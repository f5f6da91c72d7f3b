import type { InternalRole } from '../rules/vocabulary.ts';

/** Who leads when the escalation owner of a row has let it lie as well: who takes escalations, then who runs the workspace. */
const LEADS = ['cs_leader', 'admin'] as const satisfies readonly InternalRole[];

/**
 * The role that an item goes to when its clock has run out: its row's escalation owner first, then level by level to the CS leader
 * and the administrator. Null where nobody is left.
 */
export function nextEscalation(item: {
  readonly ownerRole: InternalRole;
  readonly escalationRole: InternalRole;
  /** It is not with its first owner any more. */
  readonly isEscalated: boolean;
}): InternalRole | null {
  const { ownerRole, escalationRole, isEscalated } = item;
  const levels = [escalationRole, ...LEADS.filter((role) => role !== escalationRole)];
  if (!isEscalated) return escalationRole;
  return levels[levels.indexOf(ownerRole) + 1] ?? null;
}
