import { expect, type Page } from '@playwright/test';
import { consoleApi } from './console-api.ts';
import { cleanRecord, imported, type Person } from './clean-record.ts';
import { signInAs } from './sign-in.ts';

type Review = {
  readonly items: readonly { readonly row: string; readonly may: readonly string[] }[];
  readonly acceptance: { readonly points: readonly { readonly key: string; readonly hash: string }[] };
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
  const onboardingId = await imported(page, cleanRecord(id, name, { ae, csm }));
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
