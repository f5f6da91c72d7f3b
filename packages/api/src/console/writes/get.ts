import { viewWrite } from '../../writes/view.ts';
import { allowedOutside } from '../../trpc.ts';
import { acting } from '../reviews/acting.ts';
import { writeNamed } from './input.ts';

/** A write into another system, with what would be sent. */
export const get = allowedOutside('reviews.read')
  .input(writeNamed)
  .query(({ ctx, input: { id, kind } }) => acting(ctx, id, (tx, act) => viewWrite(tx, { ...act, kind })));
