import type { InternalRole } from '@handrail/core/rules/vocabulary';
import { kickoffProjectOf, preparationTasksOf } from '@handrail/db/effects/tasks';
import { namesOf } from '@handrail/db/people/members';
import type { Tx } from '@handrail/db/transaction';
import { memberName } from '../people/actor-name.ts';
import { internalRole } from '../reviews/internal-role.ts';
import { maySettle } from './settle-task.ts';

/** The kickoff of an onboarding as it is prepared. */
export type KickoffView = {
  /** ISO date. */
  readonly kickoffOn: string;
  /** Worked out by the plan: nobody has agreed to it yet. */
  readonly isProposed: boolean;
  readonly madeAt: string;
  readonly tasks: readonly {
    readonly id: string;
    readonly title: string;
    readonly ownerRole: InternalRole;
    readonly owner: string | null;
    /** ISO date. */
    readonly dueOn: string | null;
    readonly done: { readonly by: string; readonly at: string } | null;
    readonly version: number;
    readonly maySettle: boolean;
  }[];
};

/** The kickoff project of an onboarding, or null before it is made. */
export async function viewKickoff(
  tx: Tx,
  of: { readonly workspaceId: string; readonly onboardingId: string },
  viewer: { readonly memberId: string; readonly roles: readonly InternalRole[] },
): Promise<KickoffView | null> {
  const { workspaceId, onboardingId } = of;
  const project = await kickoffProjectOf(tx, workspaceId, onboardingId);
  if (project === undefined) return null;
  const tasks = await preparationTasksOf(tx, workspaceId, onboardingId);
  const people = tasks.flatMap(({ ownerId, doneBy }) => [ownerId ?? [], doneBy ?? []].flat());
  const names = await namesOf(tx, workspaceId, people);
  const nameOf = (id: string) => memberName(id, names);
  return {
    kickoffOn: project.kickoffOn,
    isProposed: project.isProposed,
    madeAt: project.madeAt,
    tasks: tasks
      .filter(({ state }) => state !== 'dropped')
      .map((task) => ({
        id: task.id,
        title: task.title,
        ownerRole: internalRole(task.ownerRole),
        owner: task.ownerId === null ? null : nameOf(task.ownerId),
        dueOn: task.dueOn,
        done:
          task.doneBy === null || task.doneAt === null ? null : { by: nameOf(task.doneBy), at: task.doneAt },
        version: task.version,
        maySettle: maySettle(viewer, task),
      })),
  };
}
