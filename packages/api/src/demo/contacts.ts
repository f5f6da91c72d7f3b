import { outcomeOf } from '@handrail/db/onboardings/history';
import type { Tx } from '@handrail/db/transaction';
import { inviteContact } from '../contacts/invite.ts';
import { stakeholdersToInvite } from '../contacts/view.ts';

/** Makes the people whom a demo customer's packet names its contacts, as a CSM would. No mail leaves: their addresses are invented. */
export async function inviteDemoContacts(
  tx: Tx,
  onboarding: { readonly workspaceId: string; readonly onboardingId: string; readonly now: string },
): Promise<void> {
  const { workspaceId, onboardingId } = onboarding;
  const outcome = await outcomeOf(tx, workspaceId, onboardingId, 'newest');
  if (outcome === undefined) return;
  const act = { ...onboarding, actor: 'system', inviter: 'Quillbrook', portalUrl: '' };
  for (const { email, name, roles } of stakeholdersToInvite(outcome.packet))
    if (email !== null) await inviteContact(tx, act, { email, name, roles: [...roles] });
}
