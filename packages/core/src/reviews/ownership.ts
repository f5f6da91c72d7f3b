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
export function maySteer({ memberId, roles }: Member, item: Owned): boolean {
  if (item.ownerId === memberId) return true;
  return [item.ownerRole, item.escalationRole, 'admin'].some((role) => roles.some((one) => one === role));
}

/** Who may confirm that a finding of tier low is seen: whose own it is. */
export function mayConfirm(member: Member, item: Owned): boolean {
  return isOwn(member, item) || member.roles.includes('admin');
}
