import { discardMessage } from '../../messages/change.ts';
import { allowedOutside } from '../../trpc.ts';
import { acting } from '../reviews/acting.ts';
import { seenMessage } from './input.ts';

/** Throws a message away that nobody has decided on. */
export const discard = allowedOutside('messages.write')
  .input(seenMessage)
  .mutation(({ ctx, input: { id, ...discarding } }) =>
    acting(ctx, id, (tx, act) => discardMessage(tx, { ...act, ...discarding })),
  );
