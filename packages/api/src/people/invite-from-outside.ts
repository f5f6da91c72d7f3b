import type { Db } from '@handrail/db/connect';
import { workspaceBySlug } from '@handrail/db/people/workspaces';
import { inWorkspace } from '@handrail/db/transaction';
import { refused } from '../refusal.ts';
import type { Outcome } from '../refusal.ts';
import { invitation, invite } from './invite.ts';

/** Makes a member from the command line, by the same use case as the console's. Sends no mail. */
export async function inviteFromOutside(
  db: Db,
  given: {
    readonly workspace: string;
    readonly email: string;
    readonly name: string;
    readonly roles: readonly string[];
  },
  by: { readonly actor: string; readonly now: string },
): Promise<Outcome<{ id: string }>> {
  const { workspace: slug, email, name, roles } = given;
  const parsed = invitation.safeParse({ email, name, roles });
  if (!parsed.success) {
    const [issue] = parsed.error.issues;
    return refused({
      kind: 'invalid',
      path: `/${issue?.path.join('/')}`,
      message: issue?.message ?? 'Not valid.',
    });
  }
  const workspace = await workspaceBySlug(db, slug);
  if (workspace === undefined)
    return refused({ kind: 'invalid', path: '/workspace', message: `There is no workspace "${slug}".` });
  const rest = {
    workspaceId: workspace.id,
    by: { actor: by.actor, name: 'Handrail' },
    publicUrl: '',
    now: by.now,
  };
  return inWorkspace(db, workspace.id, (tx) => invite(tx, { ...parsed.data, ...rest }));
}
