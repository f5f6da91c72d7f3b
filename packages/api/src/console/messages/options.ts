import { draftOptions } from '../../messages/options.ts';
import { allowedOutside } from '../../trpc.ts';
import { acting, reviewed } from '../reviews/acting.ts';

/** What a new message of an onboarding can be made from, and to whom it can go. */
export const options = allowedOutside('messages.write')
  .input(reviewed)
  .query(({ ctx, input: { id } }) => acting(ctx, id, draftOptions));
