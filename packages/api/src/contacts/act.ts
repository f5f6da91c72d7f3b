import type { OnboardingAction } from '@handrail/core/audit/actions';
import { appendAudits } from '@handrail/db/audit/append';
import { newId } from '@handrail/db/ids';
import { accountOfOnboarding, lockAccount } from '@handrail/db/people/contact-places';
import type { Account } from '@handrail/db/people/contact-places';
import { contactsOf } from '@handrail/db/people/contacts';
import type { OnboardingContact } from '@handrail/db/people/contacts';
import type { Tx } from '@handrail/db/transaction';
import { entriesOf } from '../deals/audit-entries.ts';
import { granted, refused } from '../refusal.ts';
import type { Outcome } from '../refusal.ts';

/** Somebody changes the people of an onboarding's customer. */
export type ContactAct = {
  readonly workspaceId: string;
  readonly onboardingId: string;
  /** As the audit log names them. */
  readonly actor: string;
  readonly now: string;
};

/** The onboarding's account, locked: its people change one after the other. */
export async function openAccount(
  tx: Tx,
  { workspaceId, onboardingId, now }: ContactAct,
): Promise<Outcome<Account>> {
  const of = await accountOfOnboarding(tx, workspaceId, onboardingId);
  if (of === undefined) return refused({ kind: 'not_found' });
  return granted(await lockAccount(tx, { workspaceId, id: newId(), ...of, at: now }));
}

/** A contact of the onboarding, as they stand under the account's lock. */
export async function openContact(
  tx: Tx,
  act: ContactAct,
  contactId: string,
): Promise<Outcome<OnboardingContact>> {
  const account = await openAccount(tx, act);
  if (!account.ok) return account;
  const all = await contactsOf(tx, act.workspaceId, act.onboardingId);
  const contact = all.find(({ id }) => id === contactId);
  return contact === undefined ? refused({ kind: 'not_found' }) : granted(contact);
}

/** Writes what was done into the onboarding's history. */
export async function noteContact(
  tx: Tx,
  act: ContactAct,
  action: Extract<OnboardingAction, `contact.${string}`>,
  details: Readonly<Record<string, unknown>>,
): Promise<void> {
  const entry = entriesOf({ now: act.now, actor: act.actor }, act.onboardingId);
  await appendAudits(tx, act.workspaceId, [entry(action, details)]);
}

/** Somebody else was faster. */
export function changedMeanwhile(name: string): Outcome<never> {
  const message = `${name} was changed by somebody else meanwhile. Look again, then decide.`;
  return refused({ kind: 'stale', message });
}
