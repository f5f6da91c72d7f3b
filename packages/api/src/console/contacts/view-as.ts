import { z } from 'zod';
import { viewAsContact } from '../../contacts/view-as.ts';
import { orThrow } from '../../refusal.ts';
import { allowed } from '../../trpc.ts';
import { objectId } from '../object-id.ts';
import { contactAct } from './acting.ts';

/** The link to look at the portal as a contact sees it. */
export const viewAs = allowed('contacts.manage')
  .input(z.strictObject({ onboardingId: objectId, contactId: objectId }))
  .mutation(async ({ ctx, input }): Promise<{ link: string }> => {
    const { actor, portalUrl, secret } = ctx;
    const act = contactAct(ctx, actor, input.onboardingId);
    const given = { contactId: input.contactId, member: actor, portalUrl, secret };
    return orThrow(await viewAsContact(ctx.tx, act, given));
  });
