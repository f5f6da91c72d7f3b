import { allowedActions } from '@handrail/core/people/authorize';
import { unreadNotices } from '@handrail/db/effects/inbox';
import { workspaceById } from '@handrail/db/people/workspaces';
import { refusalError } from '../../refusal.ts';
import { signedInBeside } from '../../trpc.ts';
import type { MeView } from '../../views.ts';

/** Who is acting, where, what they may do, and how much they have not read. */
export const get = signedInBeside((tx, of) =>
  Promise.all([workspaceById(tx, of.workspaceId), unreadNotices(tx, of)]),
).query(({ ctx }): MeView => {
  const {
    actor,
    beside: [workspace, unread],
  } = ctx;
  if (workspace === undefined) throw refusalError({ kind: 'signed_out' });
  const { id, name, slug, timezone } = workspace;
  return {
    memberId: actor.memberId,
    name: actor.name,
    email: actor.email,
    roles: actor.roles,
    workspace: { id, name, slug, timezone },
    demo: ctx.demo !== 'off',
    demoForced: ctx.demo === 'forced',
    may: allowedActions(actor),
    unread,
  };
});
