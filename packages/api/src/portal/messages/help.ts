import { newId } from '@handrail/db/ids';
import { visibleOnboarding } from '@handrail/core/portal/visible';
import type { Packet } from '@handrail/core/packets/packet';
import { ownOnboardings } from '@handrail/db/portal/home';
import { refusalError } from '../../refusal.ts';
import { onboardingProcedure } from '../customer.ts';
import type { HelpView } from '../views.ts';

/** What a page needs to offer help: whom it goes to, and a key for its form. */
export const help = onboardingProcedure.query(async ({ ctx }): Promise<HelpView> => {
  const [own] = await ownOnboardings(ctx.tx, ctx.scope, ctx.onboardingId);
  if (own === undefined) throw refusalError({ kind: 'not_found' });
  return helpOf(own.packet);
});

/** Whom a customer's words go to, as their packet names them. */
export function helpOf(packet: Packet): HelpView {
  const { team } = visibleOnboarding(packet);
  return { reader: team.find(({ seat }) => seat === 'csm')?.name ?? null, form: newId() };
}
