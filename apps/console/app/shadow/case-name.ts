import type { ShadowCaseItem } from '@handrail/api/shadow/views';

/** What a case is called: its customer, else its record's id, else its place. */
export function caseName({ accountName, id, place }: ShadowCaseItem): string {
  if (accountName !== null && accountName.trim() !== '') return accountName;
  return id ?? `Record ${place}`;
}
