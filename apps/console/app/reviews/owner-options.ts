import type { OwnerChoice } from '@handrail/api/reviews/queue-views';
import { ROLE_LABELS } from '@handrail/core/rules/labels';
import { INTERNAL_ROLES, type InternalRole } from '@handrail/core/rules/vocabulary';

/** All that an item can be given to: a role as a whole, or a person in one of their roles. */
export function ownerOptions(owners: readonly OwnerChoice[]): { value: string; label: string }[] {
  return INTERNAL_ROLES.flatMap((role) => [
    { value: role, label: `${ROLE_LABELS[role]}: whoever has the role` },
    ...owners
      .filter(({ roles }) => roles.includes(role))
      .map(({ id, name }) => ({ value: `${role} ${id}`, label: `${ROLE_LABELS[role]}: ${name}` })),
  ]);
}

/** The owner that an option means; null for what is none. */
export function ownerOf(value: string): { role: InternalRole; memberId: string | null } | null {
  const [role, memberId] = value.split(' ');
  const known = INTERNAL_ROLES.find((one) => one === role);
  return known === undefined ? null : { role: known, memberId: memberId ?? null };
}
