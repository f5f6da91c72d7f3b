import { whenText } from '@handrail/core/kickoff/invitation';
import type { Candidate } from '@handrail/core/kickoff/meeting';
import type { EffectState } from '@handrail/core/effects/states';
import type { InternalRole } from '@handrail/core/rules/vocabulary';
import { localDate } from '@handrail/core/time/days';
import { kickoffProjectOf, preparationTasksOf } from '@handrail/db/effects/tasks';
import type { StoredProject, StoredTask } from '@handrail/db/effects/tasks';
import { meetingEffects, projectEffect } from '@handrail/db/kickoff/meetings';
import type { MeetingEffect, StoredMeeting } from '@handrail/db/kickoff/meetings';
import { namesOf } from '@handrail/db/people/members';
import type { Tx } from '@handrail/db/transaction';
import { memberName } from '../people/actor-name.ts';
import { internalRole } from '../reviews/internal-role.ts';
import { mayDecideWhole } from '../reviews/whole-packet.ts';
import { maySettle } from './settle-task.ts';

/** What became of something that was planned, and where in the outbox it stands. */
export type Fate = {
  readonly effectId: string;
  readonly state: EffectState;
  readonly error: string | null;
  /** It waits for holds to end. */
  readonly held: boolean;
};

/** The project as it is prepared. */
export type ProjectView = {
  /** ISO date. */
  readonly kickoffOn: string;
  /** Worked out by the plan, or its meeting was called off: no day is agreed. */
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

/** The meeting with what became of each person's invitation. */
export type MeetingView = {
  /** ISO 8601 UTC. */
  readonly startsAt: string;
  /** Its time in words, in the zone that the invitation tells. */
  readonly when: string;
  readonly minutes: number;
  readonly place: string;
  readonly goal: string;
  readonly organizer: string;
  readonly attendees: readonly (Candidate & { readonly mail: Fate | null })[];
  /** How often its time was changed since the first invitation. */
  readonly changes: number;
  readonly calledOff: boolean;
  readonly version: number;
};

/** The kickoff of an onboarding, from its approval on. */
export type KickoffView = {
  readonly project: ProjectView | null;
  /** While there is no project: what became of making it. */
  readonly making: Fate | null;
  readonly meeting: MeetingView | null;
  /** The viewer may set, change and call off the meeting. */
  readonly mayMeet: boolean;
};

type Viewer = { readonly memberId: string; readonly roles: readonly InternalRole[] };

/** The kickoff of an onboarding as it stands for a viewer. `newest`: its newest meeting, which who calls has asked for. */
export async function viewKickoff(
  tx: Tx,
  of: { readonly workspaceId: string; readonly onboardingId: string },
  viewer: Viewer,
  newest: Promise<StoredMeeting | undefined>,
): Promise<KickoffView> {
  const { workspaceId, onboardingId } = of;
  const [project, making, tasks, meeting] = await Promise.all([
    kickoffProjectOf(tx, workspaceId, onboardingId),
    projectEffect(tx, of),
    preparationTasksOf(tx, workspaceId, onboardingId),
    newest,
  ]);
  const people = tasks.flatMap(({ ownerId, doneBy }) => [ownerId ?? [], doneBy ?? []].flat());
  const [mails, names] = await Promise.all([
    meeting === undefined ? [] : meetingEffects(tx, of, meeting.uid),
    namesOf(tx, workspaceId, people),
  ]);
  return {
    project: project === undefined ? null : projectView({ project, tasks, meeting, names, viewer }),
    making: project !== undefined || making === undefined ? null : fateOf(making),
    meeting: meeting === undefined ? null : meetingView(meeting, mails),
    mayMeet: mayDecideWhole(viewer),
  };
}

function projectView(of: {
  readonly project: StoredProject;
  readonly tasks: readonly StoredTask[];
  readonly meeting: StoredMeeting | undefined;
  readonly names: ReadonlyMap<string, string>;
  readonly viewer: Viewer;
}): ProjectView {
  const { project, tasks, meeting, names, viewer } = of;
  const nameOf = (id: string) => memberName(id, names);
  const off = meeting !== undefined && meeting.calledOffAt !== null;
  const day = meeting === undefined || off ? null : localDate(meeting.startsAt, meeting.timezone);
  return {
    kickoffOn: day ?? project.kickoffOn,
    isProposed: day === null && (project.isProposed || off),
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

function meetingView(meeting: StoredMeeting, mails: readonly MeetingEffect[]): MeetingView {
  const { startsAt, minutes, place, goal, organizer, attendees, sequence, calledOffAt, version } = meeting;
  const newest = new Map(mails.map((mail) => [mail.to, mail]));
  return {
    startsAt,
    when: whenText(meeting),
    minutes,
    place,
    goal,
    organizer: organizer.name,
    attendees: attendees.map((one) => {
      const mail = newest.get(one.address);
      return { ...one, mail: mail === undefined ? null : fateOf(mail) };
    }),
    changes: calledOffAt === null ? sequence : Math.max(0, sequence - 1),
    calledOff: calledOffAt !== null,
    version,
  };
}

function fateOf(effect: {
  readonly id: string;
  readonly state: EffectState;
  readonly error: string | null;
  readonly heldBy: readonly string[] | null;
}): Fate {
  const { id, state, error, heldBy } = effect;
  return { effectId: id, state, error, held: heldBy !== null };
}
