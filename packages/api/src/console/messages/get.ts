import { viewMessage } from '../../messages/view.ts';
import { allowedOutside } from '../../trpc.ts';
import { acting } from '../reviews/acting.ts';
import { messageOf } from './input.ts';

/** One message, whole. */
export const get = allowedOutside('messages.read')
  .input(messageOf)
  .query(({ ctx, input: { id, messageId } }) =>
    acting(ctx, id, (tx, act) => viewMessage(tx, { ...act, messageId })),
  );
