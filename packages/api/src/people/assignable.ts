import type { InternalRole } from '@handrail/core/rules/vocabulary';
import { listMembers } from '@handrail/db/people/members';
import type { Tx } from '@handrail/db/transaction';

/** A member whom work can be given to, or whom a comment can name. */
export type Assignable = {
  readonly id: string;
  readonly name: string;
  readonly roles: readonly InternalRole[];
};

/** The active members of a workspace, in order of their names. */
export async function assignableMembers(tx: Tx, workspaceId: string): Promise<Assignable[]> {
  const members = await listMembers(tx, workspaceId);
  return members.filter(({ active }) => active).map(({ id, name, roles }) => ({ id, name, roles }));
}
