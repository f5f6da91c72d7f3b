import { CUSTOMER_MAILS } from '@handrail/core/people/customerMails';
import { z } from 'zod';
import { orThrow } from '../../refusal.ts';
import { chooseMails } from '../../unsubscribe/choose-mails.ts';
import { customerProcedure } from '../customer.ts';

/** Which mails the customer does not want. */
export const setMails = customerProcedure
  .input(z.strictObject({ unwanted: z.array(z.enum(CUSTOMER_MAILS)).max(CUSTOMER_MAILS.length) }))
  .mutation(async ({ ctx, input: { unwanted } }): Promise<null> => {
    const { tx, workspaceId, contact } = ctx;
    return orThrow(await chooseMails(tx, { workspaceId, contact, unwanted, by: 'settings', now: ctx.now() }));
  });
