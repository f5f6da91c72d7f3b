import { z } from 'zod';
import { previewTemplate } from '../../messages/templates-view.ts';
import { allowedOutside } from '../../trpc.ts';
import { acting, reviewed } from '../reviews/acting.ts';

/** A template as it would be filled for an onboarding. */
export const preview = allowedOutside('messages.read')
  .input(reviewed.extend({ template: z.string().min(1).max(60) }))
  .query(({ ctx, input: { id, template } }) =>
    acting(ctx, id, (tx, act) => previewTemplate(tx, { ...act, template })),
  );
