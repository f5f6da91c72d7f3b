import { createHmac } from 'node:crypto';
import { appendAudit } from '@handrail/db/audit/append';
import {
  accountOf,
  addressOfContact,
  messagesTo,
  personByAddress,
  sessionsOf,
} from '@handrail/db/rights/subjects';
import type { Tx } from '@handrail/db/transaction';
import type { Services } from '../context.ts';
import { granted, refused } from '../refusal.ts';
import type { Outcome } from '../refusal.ts';
import { ownOrMentions, wholeRow } from './export.ts';
import type { Wanted } from './export.ts';

/** Who asks for an export, and when. */
export type Asking = {
  readonly workspaceId: string;
  readonly actor: string;
  readonly at: string;
  readonly secret: Services['secret'];
};

/** A name of one word, or a very short one, is also others' and no sign of the person. */
const SHORTEST_NAME = 5;

/** Everything that names a person, by their address (lowercase) or as a contact; asking is written down without either. */
export async function wantPerson(
  tx: Tx,
  asking: Asking,
  person: { readonly email: string } | { readonly contactId: string },
): Promise<Outcome<Wanted>> {
  const { workspaceId, actor, at, secret } = asking;
  const email = 'email' in person ? person.email : await addressOfContact(tx, workspaceId, person.contactId);
  if (email === undefined) return refused({ kind: 'not_found' });
  const address = email.toLowerCase();
  const [{ contactIds, names }, messageIds] = [
    await personByAddress(tx, workspaceId, address),
    await messagesTo(tx, workspaceId, address),
  ];
  const sessions = await sessionsOf(tx, workspaceId, contactIds);
  const called = names.filter((name) => name.trim().includes(' ') && name.length >= SHORTEST_NAME);
  const ids = [address, ...contactIds, ...messageIds];
  const terms = [address, ...contactIds, ...messageIds, ...called.map((name) => name.trim().toLowerCase())];
  await appendAudit(tx, {
    ...{ workspaceId, at, actor, action: 'rights.person_exported' },
    ...{ objectType: 'person', objectId: contactIds[0] ?? 'unknown' },
    // Whether one address was asked for can be told with the installation's secret, and the address not without it.
    details: { person: createHmac('sha256', secret).update(`person:${address}`).digest('hex') },
  });
  return granted({
    workspaceId,
    head: { format: 'handrail/person/1', at, person: { email: address, contactIds, names } },
    whose: { terms },
    beside: sessions.map((row) => ({ table: 'sessions', row })),
    tell: ownOrMentions(ids, terms),
  });
}

/** Everything about the customer of an onboarding: all of its onboardings, its people, its documents. */
export async function wantAccount(tx: Tx, asking: Asking, onboardingId: string): Promise<Outcome<Wanted>> {
  const { workspaceId, actor, at } = asking;
  const found = await accountOf(tx, workspaceId, onboardingId);
  if (found === undefined) return refused({ kind: 'not_found' });
  const { name, ...whose } = found;
  await appendAudit(tx, {
    ...{ workspaceId, at, actor, action: 'rights.account_exported' },
    ...{ objectType: 'onboarding', objectId: onboardingId },
    details: { onboardings: whose.onboardingIds.length, people: whose.contactIds.length },
  });
  return granted({
    workspaceId,
    head: { format: 'handrail/account/1', at, account: { name, ...whose } },
    whose,
    beside: [],
    tell: wholeRow,
  });
}
