import type { ContactRole } from '@handrail/core/people/contacts';

/** The person who looks, as every page of the portal knows them. */
export type CustomerView = {
  readonly contactId: string;
  readonly name: string;
  readonly email: string;
  readonly roles: readonly ContactRole[];
  /** What they chose; null: what their browser says. */
  readonly language: string | null;
  readonly timezone: string | null;
  /** Never empty. Oldest first. */
  readonly onboardingIds: readonly string[];
  /** Whose customer they are. */
  readonly vendor: { readonly name: string; readonly timezone: string };
  /** True where one of our own people looks on: nothing can be changed. */
  readonly readOnly: boolean;
};
