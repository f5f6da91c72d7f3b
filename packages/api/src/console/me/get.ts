import { allowedActions } from '@handrail/core/people/authorize';
import { workspaceById } from '@handrail/db/people/workspaces';
import { refusalError } from '../../refusal.ts';
import { signedInBeside } from '../../trpc.ts';
import type { MeView } from '../../views.ts';

/** Who is acting, where, and what they may do. */
export const get = signedInBeside(workspaceById).query(({ ctx }): MeView => {
  const { actor, beside: workspace } = ctx;
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
  };
});
