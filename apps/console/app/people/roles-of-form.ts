import { INTERNAL_ROLES, type InternalRole } from '@handrail/core/rules/vocabulary';

/** The roles a form sent; anything that is no role is left out. */
export function rolesOf(form: FormData): InternalRole[] {
  const sent = form.getAll('roles');
  return INTERNAL_ROLES.filter((role) => sent.includes(role));
}
