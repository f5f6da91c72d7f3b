import type { InternalRole } from '../rules/vocabulary.ts';

/** Whose an item is: its first owner's role, and the person, where one is named. */
export type Owned = {
  readonly ownerRole: InternalRole;
  readonly ownerId: string | null;
  readonly escalationRole: InternalRole;
};

type Member = { readonly memberId: string; readonly roles: readonly InternalRole[] };

/** Whether an item is this person's own: by name, or by role where nobody is named. */
export function isOwn({ memberId, roles }: Member, { ownerRole, ownerId }: Owned): boolean {
  return ownerId === null ? roles.includes(ownerRole) : ownerId === memberId;
}

/** Who may give an item to somebody else, and stop and start its clock: its owner, those of their role, and who it escalates to. */
export function maySteer(member: Member, item: Owned): boolean {
  return mayConfirm(member, item) || member.roles.includes(item.escalationRole);
}

/** Who may confirm that a finding of tier low is seen: its owner, and those of their role. */
export function mayConfirm({ memberId, roles }: Member, { ownerRole, ownerId }: Owned): boolean {
  return ownerId === memberId || roles.includes(ownerRole) || roles.includes('admin');
}
