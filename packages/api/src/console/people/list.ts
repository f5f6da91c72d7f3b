import { listMembers } from '@handrail/db/people/members';
import { allowed } from '../../trpc.ts';
import type { MemberView } from '../../views.ts';

/** Everybody in the workspace, the active first, by name. */
export const list = allowed('people.read').query(async ({ ctx }): Promise<MemberView[]> => {
  const members = await listMembers(ctx.tx, ctx.workspaceId);
  return members.map(({ loginId: _loginId, ...view }) => view);
});
