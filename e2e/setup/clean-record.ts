import type { Page } from '@playwright/test';
import { consoleApi } from './console-api.ts';
import { record } from './records.ts';

export type Person = { readonly name: string; readonly email: string };

const TERMS = {
  plan: 'Team',
  paymentTerms: 'Net 30',
  taxId: 'DE123456789',
  seats: 20,
  entity: 'Customer GmbH',
  startDate: '2026-06-01',
  annualValue: { amount: 12000, currency: 'EUR' },
  scope: ['Standard set-up'],
};

/** A record on which nothing fires, and every text is read by its fields. */
export function cleanRecord(id: string, name: string, team: { readonly ae: Person; readonly csm: Person }) {
  const basic = record(id, name);
  const person = ({ name: called, email }: Person) => ({ name: called, email });
  return {
    ...basic,
    account: {
      ...basic.account,
      ...{ industry: 'Logistics', employees: 120, language: 'de', timezone: 'Europe/Berlin' },
    },
    deal: { ...basic.deal, product: 'Desk' },
    terms: { crm: TERMS, contract: TERMS },
    handoff: {
      businessOutcome: 'Fewer calls at the desk',
      successCriteria: ['20 % fewer calls by August'],
      firstValue: { definition: 'The first week without a paper list' },
      scope: ['Standard set-up'],
    },
    stakeholders: [
      { name: 'Ute Brandt', email: `ute@${id}.example`, role: 'champion' },
      { name: 'Jan Falk', email: `jan@${id}.example`, role: 'admin' },
      { name: 'Eva Lind', email: `eva@${id}.example`, role: 'billing_contact' },
    ],
    team: { ae: person(team.ae), csm: person(team.csm) },
    evidence: [{ id: 'n1', kind: 'deal_note', text: 'Kickoff wanted in two weeks.' }],
  };
}

/** Brings a record in as a file does, as the person who is signed in on this page; gives the onboarding's id. */
export async function imported(page: Page, given: ReturnType<typeof record>): Promise<string> {
  const api = consoleApi(page);
  const { id } = await api.mutate<{ id: string }>('imports.preview', {
    fileName: `${given.id}.jsonl`,
    text: JSON.stringify(given),
  });
  const { lines } = await api.mutate<{ lines: readonly { readonly onboardingId: string }[] }>(
    'imports.store',
    { id },
  );
  return lines[0]?.onboardingId ?? '';
}
