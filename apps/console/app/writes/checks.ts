import { IDENTITY_CHECKS, type IdentityCheck } from '@handrail/core/writes/kinds';

/** The checks that a form confirms. */
export function checksOf(form: FormData): IdentityCheck[] {
  const given = form.getAll('checks');
  return IDENTITY_CHECKS.filter((check) => given.includes(check));
}
