import type { InternalRole } from '@handrail/core/rules/vocabulary';
import type { Db } from '@handrail/db/connect';
import { aMember, aWorkspace } from '@handrail/db/testing/builders';
import { createContext } from '../../context.ts';
import { testServices } from '../../testing/services.ts';
import type { TestServices } from '../../testing/services.ts';
import { callerFor } from '../router.ts';

export type TestConsole = {
  readonly workspaceId: string;
  readonly services: TestServices;
  /** The procedures, called as a new member of these roles. */
  readonly as: (...roles: InternalRole[]) => Promise<ReturnType<typeof callerFor>>;
};

/** A workspace of its own, and its console as any member sees it. */
export async function aConsole(db: Db): Promise<TestConsole> {
  const { id: workspaceId } = await aWorkspace(db);
  const services = testServices(db);
  return {
    workspaceId,
    services,
    as: async (...roles) => {
      const member = await aMember(db, workspaceId, { roles, name: `Member ${roles.join(' ')}` });
      return callerFor(createContext(services, { workspaceId, memberId: member.id }));
    },
  };
}
