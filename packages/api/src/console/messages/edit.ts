import { editMessage } from '../../messages/change.ts';
import { allowedOutside } from '../../trpc.ts';
import { acting } from '../reviews/acting.ts';
import { seenMessage, words } from './input.ts';

/** Keeps other words of a message as a new version. */
export const edit = allowedOutside('messages.write')
  .input(seenMessage.extend(words))
  .mutation(({ ctx, input: { id, ...editing } }) =>
    acting(ctx, id, (tx, act) => editMessage(tx, { ...act, ...editing })),
  );
