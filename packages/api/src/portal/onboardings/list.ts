import { visibleOnboarding } from '@handrail/core/portal/visible';
import { ownOnboardings } from '@handrail/db/portal/home';
import { customerProcedure } from '../customer.ts';
import type { OwnOnboardingView } from '../views.ts';

/** The onboardings that the customer may choose from, oldest first. */
export const list = customerProcedure.query(async ({ ctx }): Promise<OwnOnboardingView[]> =>
  (await ownOnboardings(ctx.tx, ctx.scope)).map((own) => {
    const { accountName, product, goal } = visibleOnboarding(own.packet);
    return { id: own.id, accountName: accountName ?? own.accountName, product, goal };
  }),
);
