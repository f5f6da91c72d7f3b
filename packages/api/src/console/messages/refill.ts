import { refillMessage } from '../../messages/change.ts';
import { allowedOutside } from '../../trpc.ts';
import { acting } from '../reviews/acting.ts';
import { given, seenMessage } from './input.ts';

/** Fills a message anew from its template, the packet as it stands, and what the sender fills in. */
export const refill = allowedOutside('messages.write')
  .input(seenMessage.extend({ given }))
  .mutation(({ ctx, input: { id, ...filling } }) =>
    acting(ctx, id, (tx, act) => refillMessage(tx, { ...act, ...filling })),
  );
