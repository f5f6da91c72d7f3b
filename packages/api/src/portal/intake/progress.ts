import { intakeProgress } from '../../intake/view.ts';
import { refusalError } from '../../refusal.ts';
import { onboardingProcedure } from '../customer.ts';

/** How far the intake is, in all and for this person. */
export const progress = onboardingProcedure.query(async ({ ctx }) => {
  const found = await intakeProgress(ctx.tx, ctx);
  if (found === null) throw refusalError({ kind: 'not_found' });
  return found;
});
