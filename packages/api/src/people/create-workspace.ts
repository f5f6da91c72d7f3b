import { z } from 'zod';
import { appendAudits } from '@handrail/db/audit/append';
import type { Db } from '@handrail/db/connect';
import { newId } from '@handrail/db/ids';
import { insertLogin, insertMember } from '@handrail/db/people/members';
import { insertWorkspace, workspaceBySlug } from '@handrail/db/people/workspaces';
import { inWorkspace } from '@handrail/db/transaction';
import { granted, refused } from '../refusal.ts';
import type { Outcome } from '../refusal.ts';
import { invitation } from './invite.ts';

export const newWorkspace = z.strictObject({
  slug: z
    .string()
    .max(60, 'A slug has at most 60 characters.')
    .regex(/^[a-z0-9](-?[a-z0-9])*$/, 'A slug is lowercase letters, digits and single hyphens.'),
  name: z.string().trim().min(1, 'Give the workspace a name.').max(200, 'This name is too long.'),
  timezone: z.string().refine(isTimezone, 'This is not a time zone; one is "Europe/Berlin".'),
  admin: invitation.pick({ email: true, name: true }),
});

/** Makes a workspace with its first administrator. Refuses a slug that is taken, and bad values with their place. */
export async function createWorkspace(
  db: Db,
  given: z.input<typeof newWorkspace>,
  by: { readonly actor: string; readonly now: string },
): Promise<Outcome<{ workspaceId: string; memberId: string }>> {
  const parsed = newWorkspace.safeParse(given);
  if (!parsed.success) {
    const [issue] = parsed.error.issues;
    return refused({
      kind: 'invalid',
      path: `/${issue?.path.join('/')}`,
      message: issue?.message ?? 'Not valid.',
    });
  }
  const { slug, name, timezone, admin } = parsed.data;
  if ((await workspaceBySlug(db, slug)) !== undefined)
    return refused({ kind: 'invalid', path: '/slug', message: `There is a workspace "${slug}" already.` });
  const [workspaceId, memberId] = [newId(), newId()];
  const { actor, now } = by;
  const loginId = await insertLogin(db, { id: newId(), email: admin.email, at: now });
  await inWorkspace(db, workspaceId, async (tx) => {
    await insertWorkspace(tx, { id: workspaceId, slug, name, timezone, createdAt: now });
    await insertMember(tx, { workspaceId, id: memberId, loginId, ...admin, roles: ['admin'], at: now });
    await appendAudits(tx, workspaceId, [
      {
        at: now,
        actor,
        action: 'workspace.created',
        objectType: 'workspace',
        objectId: workspaceId,
        details: { slug, name, timezone },
      },
      {
        at: now,
        actor,
        action: 'member.invited',
        objectType: 'member',
        objectId: memberId,
        details: { ...admin, roles: ['admin'] },
      },
    ]);
  });
  return granted({ workspaceId, memberId });
}

function isTimezone(text: string): boolean {
  try {
    return new Intl.DateTimeFormat('en', { timeZone: text }).resolvedOptions().timeZone !== '';
  } catch {
    return false;
  }
}
