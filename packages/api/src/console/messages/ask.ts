import { askForApproval } from '../../messages/change.ts';
import { allowedOutside } from '../../trpc.ts';
import { acting } from '../reviews/acting.ts';
import { seenMessage } from './input.ts';

/** Asks whoever decides to approve a message. */
export const ask = allowedOutside('messages.write')
  .input(seenMessage)
  .mutation(({ ctx, input: { id, ...asking } }) =>
    acting(ctx, id, (tx, act) => askForApproval(tx, { ...act, ...asking })),
  );
