import { LANGUAGES } from '@handrail/core/portal/texts/languages';
import { scopedDocuments } from '@handrail/db/portal/documents';
import { z } from 'zod';
import { viewDocuments } from '../../documents/view.ts';
import { refusalError } from '../../refusal.ts';
import { onboardingProcedure } from '../customer.ts';

/** The documents that are asked of this onboarding, in the viewer's language. */
export const list = onboardingProcedure
  .input(z.object({ language: z.enum(LANGUAGES) }))
  .query(async ({ ctx, input: { language } }) => {
    const found = await scopedDocuments(ctx.tx, ctx.scope, ctx.onboardingId);
    if (found === undefined) throw refusalError({ kind: 'not_found' });
    return {
      accountName: found.source.accountName,
      documents: await viewDocuments(found, { contact: ctx.contact, language, now: ctx.now() }),
    };
  });
