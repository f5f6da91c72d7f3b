import type { Migration } from 'kysely/migration';
import * as peopleAndAudit from './0001-people-and-audit.ts';
import * as onboardings from './0002-onboardings.ts';

/** In order; a migration that has run anywhere is never changed, and there is no way back. */
export const migrations: Record<string, Migration> = {
  '0001-people-and-audit': peopleAndAudit,
  '0002-onboardings': onboardings,
};
