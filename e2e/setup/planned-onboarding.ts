import { expect, type Page } from '@playwright/test';
import { acceptedHandoff } from './accepted-handoff.ts';
import { consoleApi } from './console-api.ts';

type Kickoff = { readonly kickoff: { readonly project: object | null } };

/** A person of the customer's to come in as. */
export type Person = { readonly name: string; readonly roles: readonly string[] };

/**
 * An onboarding whose kickoff is approved for two weeks from now, with its project made, and these people of the customer's in the
 * portal. Done over HTTP; the page is signed in as its CSM afterwards. Gives the onboarding's id.
 */
export async function plannedOnboarding(
  page: Page,
  given: { readonly id: string; readonly name: string; readonly people: readonly Person[] },
): Promise<string> {
  const { id, name, people } = given;
  const onboardingId = await acceptedHandoff(page, id, name);
  const api = consoleApi(page);
  for (const [index, { name: called, roles }] of people.entries())
    await api.mutate('contacts.invite', {
      ...{ onboardingId, name: called, roles, email: `person${index}@${id}.example` },
    });
  const { seen } = await api.query<{ seen: string }>('reviews.toDecide', { id: onboardingId, rows: [] });
  await api.mutate('reviews.decide', {
    ...{ id: onboardingId, rows: [], seen },
    decision: {
      kind: 'approve_kickoff',
      at: inTwoWeeks(),
      meeting: { place: 'Room 1, Harbour Street', goal: 'A quiet desk.' },
    },
  });
  const made = async () =>
    (await api.query<Kickoff>('onboardings.open', { id: onboardingId })).kickoff.project !== null;
  await expect.poll(made, { timeout: 20_000 }).toBe(true);
  return onboardingId;
}

/** At nine in the morning, UTC. */
function inTwoWeeks(): string {
  const day = new Date(Date.now() + 14 * 24 * 3600_000).toISOString().slice(0, 10);
  return `${day}T09:00:00.000Z`;
}
