import { expect, type Page } from '@playwright/test';
import { consoleApi } from './console-api.ts';
import { record } from './records.ts';
import { signInAs } from './sign-in.ts';

type Person = { readonly name: string; readonly email: string };
type Review = {
  readonly items: readonly { readonly row: string; readonly may: readonly string[] }[];
  readonly acceptance: { readonly points: readonly { readonly key: string; readonly hash: string }[] };
};

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

/**
 * An onboarding whose handoff both sides have accepted: only the kickoff is left to approve. Done over HTTP; the page is signed
 * in as its CSM afterwards. Gives the onboarding's id.
 */
export async function acceptedHandoff(page: Page, id: string, name: string): Promise<string> {
  const api = consoleApi(page);
  await signInAs(page, 'CSM');
  const csm = await api.query<Person>('me.get', undefined);
  await signInAs(page, 'AE');
  const ae = await api.query<Person>('me.get', undefined);
  const { id: importId } = await api.mutate<{ id: string }>('imports.preview', {
    fileName: `${id}.jsonl`,
    text: JSON.stringify(cleanRecord(id, name, { ae, csm })),
  });
  const { lines } = await api.mutate<{ lines: readonly { readonly onboardingId: string }[] }>(
    'imports.store',
    {
      id: importId,
    },
  );
  const onboardingId = lines[0]?.onboardingId ?? '';
  await signInAs(page, 'CSM');
  const { items } = await api.query<Review>('reviews.get', { id: onboardingId });
  const rows = items.filter(({ may }) => may.includes('accept_route')).map(({ row }) => row);
  const { seen } = await api.query<{ seen: string }>('reviews.toDecide', { id: onboardingId, rows });
  await api.mutate('reviews.decide', {
    ...{ id: onboardingId, rows, seen },
    decision: { kind: 'accept_route', reason: 'I read the note.' },
  });
  // What one says yes to is the packet as it stands, so what is open is settled first.
  await signInAs(page, 'AE');
  await tick(page, onboardingId, 'sales');
  await signInAs(page, 'CSM');
  await tick(page, onboardingId, 'cs');
  return onboardingId;
}

/** Ticks every point as it stands for one side, and says yes. */
async function tick(page: Page, id: string, side: 'sales' | 'cs'): Promise<void> {
  const api = consoleApi(page);
  const { acceptance } = await api.query<Review>('reviews.get', { id });
  const ticked = acceptance.points.map(({ key, hash }) => ({ point: key, hash }));
  const { accepted } = await api.mutate<{ accepted: boolean }>('reviews.tick', {
    ...{ id, side, ticked },
    accept: true,
    reason: 'Everything else is told in the sync.',
  });
  expect(accepted, side).toBe(true);
}

/** A record on which nothing fires, and every text is read by its fields. */
function cleanRecord(id: string, name: string, team: { readonly ae: Person; readonly csm: Person }) {
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
