import { workspaceById } from '@handrail/db/people/workspaces';
import type { Contact } from '@handrail/db/people/contacts';
import { readAccountScope } from '@handrail/db/portal/scope';
import type { Tx } from '@handrail/db/transaction';
import { isFor, isOver, tokensIn } from './reply-address.ts';

/** Whose answer a mail is by its address, before anybody has looked into it. */
export type Addressed = {
  readonly contact: Contact;
  readonly onboardingId: string;
  /** The address was good once. */
  readonly isOver: boolean;
};

/**
 * Whom one of the mail's addresses was made for; null where none of them is ours, and for a contact who is not on that onboarding (any
 * more).
 */
export async function addressedTo(
  tx: Tx,
  given: {
    readonly workspaceId: string;
    /** `HANDRAIL_REPLY_ADDRESS`. */
    readonly setting: string;
    readonly secret: string;
    readonly raw: Uint8Array;
    readonly now: string;
  },
): Promise<Addressed | null> {
  const { workspaceId, setting, secret, raw, now } = given;
  const workspace = await workspaceById(tx, workspaceId);
  if (workspace === undefined) return null;
  for (const token of tokensIn(setting, workspace.slug, raw)) {
    const { contactId } = token;
    const acting = await readAccountScope(tx, workspaceId, contactId);
    const onboardingId = acting?.scope.onboardingIds.find((id) =>
      isFor(secret, token, { workspaceId, onboardingId: id, contactId }),
    );
    if (acting !== undefined && onboardingId !== undefined)
      return { contact: acting.contact, onboardingId, isOver: isOver(token, now) };
  }
  return null;
}
