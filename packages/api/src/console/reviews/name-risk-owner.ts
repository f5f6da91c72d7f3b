import { z } from 'zod';
import { nameRiskOwner as name } from '../../reviews/name-risk-owner.ts';
import { allowedOutside } from '../../trpc.ts';
import { objectId } from '../object-id.ts';
import { acting, reviewed } from './acting.ts';

/** Gives an open risk its owner. */
export const nameRiskOwner = allowedOutside('reviews.decide')
  .input(reviewed.extend({ risk: z.string().min(1).max(1_000_000), ownerId: objectId }))
  .mutation(({ ctx, input: { id, ...naming } }) =>
    acting(ctx, id, (tx, act) => name(tx, { ...act, ...naming })),
  );
