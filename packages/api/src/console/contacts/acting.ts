import { z } from 'zod';
import type { ActingMember } from '../../trpc.ts';
import type { Context } from '../../context.ts';
import type { ContactAct } from '../../contacts/act.ts';
import type { Inviter } from '../../contacts/invite.ts';
import { objectId } from '../object-id.ts';

/** The contact, and the version of their place that the person saw. */
export const seenContact = z.strictObject({ contactId: objectId, version: z.int() });

/** A member changes the people of an onboarding's customer. */
export function contactAct(ctx: Context, actor: ActingMember, onboardingId: string): ContactAct & Inviter {
  return {
    ...{ workspaceId: actor.workspaceId, onboardingId, now: ctx.now() },
    actor: `member:${actor.memberId}`,
    inviter: actor.name,
    portalUrl: ctx.portalUrl,
  };
}
