import { z } from 'zod';
import { draftMessage } from '../../messages/draft.ts';
import { allowedOutside } from '../../trpc.ts';
import { acting, reviewed } from '../reviews/acting.ts';
import { given } from './input.ts';

const name = z.string().min(1, 'Choose what the message is made from.').max(200);

/** Drafts a message to one of the customer's own people. */
export const draft = allowedOutside('messages.write')
  .input(
    reviewed.extend({
      from: z.union([z.strictObject({ template: name }), z.strictObject({ draft: name })]),
      to: z.string().min(1, 'Choose whom it goes to.').max(300),
      given,
    }),
  )
  .mutation(({ ctx, input: { id, ...drafting } }) =>
    acting(ctx, id, (tx, act) => draftMessage(tx, { ...act, ...drafting })),
  );
