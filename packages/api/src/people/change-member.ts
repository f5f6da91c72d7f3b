import type { AuditAction } from '@handrail/core/audit/actions';
import type { InternalRole } from '@handrail/core/rules/vocabulary';
import { appendAudit } from '@handrail/db/audit/append';
import { lockActiveAdmins, memberById, updateMember } from '@handrail/db/people/members';
import type { Member } from '@handrail/db/people/members';
import { endSessions } from '@handrail/db/people/sessions';
import type { Tx } from '@handrail/db/transaction';
import { granted, refused } from '../refusal.ts';
import type { Outcome } from '../refusal.ts';

type Change = {
  readonly workspaceId: string;
  readonly id: string;
  /** The version the person saw; another one refuses the change as stale. */
  readonly version: number;
  /** Who changes, as the audit log names them. */
  readonly actor: string;
  readonly now: string;
};

/** Gives a member other roles. The last active administrator stays one. */
export function changeRoles(
  tx: Tx,
  change: Change & { readonly roles: readonly InternalRole[] },
): Promise<Outcome<{ version: number }>> {
  const { roles } = change;
  return changeMember(tx, change, { roles }, 'member.roles_changed', (member) => ({
    before: member.roles,
    after: roles,
  }));
}

/** Switches a member off: they are signed out of this workspace everywhere at once. The last active administrator stays. */
export async function deactivate(tx: Tx, change: Change): Promise<Outcome<{ version: number }>> {
  const changed = await changeMember(tx, change, { active: false }, 'member.deactivated', ({ email }) => ({
    email,
  }));
  if (changed.ok) await endSessions(tx, { workspaceId: change.workspaceId, memberId: change.id });
  return changed;
}

/** Lets a member in again, with the roles they had. */
export function reactivate(tx: Tx, change: Change): Promise<Outcome<{ version: number }>> {
  return changeMember(tx, change, { active: true }, 'member.reactivated', ({ email }) => ({ email }));
}

async function changeMember(
  tx: Tx,
  change: Change,
  to: { readonly roles: readonly InternalRole[] } | { readonly active: boolean },
  action: AuditAction,
  details: (before: Member) => Record<string, unknown>,
): Promise<Outcome<{ version: number }>> {
  const { workspaceId, id, version } = change;
  const admins = await lockActiveAdmins(tx, workspaceId);
  const member = await memberById(tx, workspaceId, id);
  if (member === undefined) return refused({ kind: 'not_found' });
  if (member.version !== version) return refused(stale(member));
  const staysAdmin = 'roles' in to ? to.roles.includes('admin') : to.active;
  if (!staysAdmin && admins.length === 1 && admins[0] === id)
    return refused({
      kind: 'invalid',
      path: 'roles' in to ? '/roles' : '/id',
      message: 'This is the last active administrator. Make somebody else one first.',
    });
  if (!(await updateMember(tx, { workspaceId, id, version }, to))) return refused(stale(member));
  await appendAudit(tx, {
    workspaceId,
    at: change.now,
    actor: change.actor,
    action,
    objectType: 'member',
    objectId: id,
    details: details(member),
  });
  return granted({ version: version + 1 });
}

function stale(member: Member): { readonly kind: 'stale'; readonly message: string } {
  return {
    kind: 'stale',
    message: `${member.name} was changed by somebody else meanwhile. Look again, then decide.`,
  };
}
