import { INTERNAL_ROLES } from '@handrail/core/rules/vocabulary';
import type { InternalRole } from '@handrail/core/rules/vocabulary';

/** A role as a column holds it. Throws for a text that is none: only roles are ever written there. */
export function internalRole(text: string): InternalRole {
  const role = INTERNAL_ROLES.find((one) => one === text);
  if (role === undefined) throw new Error(`No such role: ${text}`);
  return role;
}
