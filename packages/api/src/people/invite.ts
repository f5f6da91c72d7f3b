import { z } from 'zod';
import { INTERNAL_ROLES } from '@handrail/core/rules/vocabulary';
import { appendAudit } from '@handrail/db/audit/append';
import { newId } from '@handrail/db/ids';
import { insertLogin, insertMember, memberByEmail } from '@handrail/db/people/members';
import { workspaceById } from '@handrail/db/people/workspaces';
import type { Tx } from '@handrail/db/transaction';
import { granted, refused } from '../refusal.ts';
import type { Outcome } from '../refusal.ts';
import type { Message } from '@handrail/connectors/mail/message';
import { emailAddress } from './email.ts';
import { invitationMail } from './mails.ts';

/** The roles of a member: at least one, each once. */
export const memberRoles = z
  .array(z.enum(INTERNAL_ROLES))
  .min(1, 'Choose at least one role.')
  .refine((roles) => new Set(roles).size === roles.length, 'Each role once.');

/** A person's name as typed. */
export const personName = z
  .string()
  .trim()
  .min(1, 'Give a name.')
  .max(200, 'This name is too long.')
  .refine((name) => !/\p{Cc}|\p{Cs}/u.test(name), 'A name has no control characters.');

export const invitation = z.strictObject({ email: emailAddress, name: personName, roles: memberRoles });

/**
 * Makes a member; refuses an address that is one already. The mail it returns is for the caller to send once the
 * transaction stands: a mail cannot be rolled back.
 */
export async function invite(
  tx: Tx,
  given: z.output<typeof invitation> & {
    readonly workspaceId: string;
    /** As the audit log names them, and as the mail does. */
    readonly by: { readonly actor: string; readonly name: string };
    readonly publicUrl: string;
    readonly now: string;
  },
): Promise<Outcome<{ id: string; mail: Message }>> {
  const { workspaceId, email, name, roles, now } = given;
  const already = await memberByEmail(tx, workspaceId, email);
  if (already !== undefined) {
    const message = already.active
      ? 'This address is a member already.'
      : 'This address was a member before. Reactivate it in the list below.';
    return refused({ kind: 'invalid', path: '/email', message });
  }
  const workspace = await workspaceById(tx, workspaceId);
  if (workspace === undefined) return refused({ kind: 'not_found' });
  const id = newId();
  const loginId = await insertLogin(tx, { id: newId(), email, at: now });
  await insertMember(tx, { workspaceId, id, loginId, email, name, roles, at: now });
  await appendAudit(tx, {
    workspaceId,
    at: now,
    actor: given.by.actor,
    action: 'member.invited',
    objectType: 'member',
    objectId: id,
    details: { email, name, roles },
  });
  const mail = invitationMail({
    to: email,
    name,
    inviter: given.by.name,
    workspace: workspace.name,
    publicUrl: given.publicUrl,
  });
  return granted({ id, mail });
}
