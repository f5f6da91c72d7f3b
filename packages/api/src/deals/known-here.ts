import type { KnownHere } from '@handrail/core/deals/knownHere';
import type { DocumentStanding } from '@handrail/core/documents/versions';
import { dayNumber, localDate } from '@handrail/core/time/days';
import { wallTime } from '@handrail/core/time/businessTime';
import { WRITE_RULES } from '@handrail/core/writes/kinds';
import { openTasksOf } from '@handrail/db/effects/tasks';
import { failedWritesOn } from '@handrail/db/effects/writes';
import { workspaceById } from '@handrail/db/people/workspaces';
import { planStepsOf } from '@handrail/db/plan/steps';
import type { Tx } from '@handrail/db/transaction';
import { documentsHere, setsOf } from '../documents/sets.ts';
import type { DocumentOfSet } from '../documents/sets.ts';

/** Dates in the record itself pass as well: an onboarding at work is judged anew at least this often. */
const DAY_MS = 24 * 60 * 60_000;

type Document = KnownHere['documents'][number];
type Task = KnownHere['tasks'][number];

/**
 * What the workspace knows of an onboarding now that the register's rows ask for: documents that are not acceptable (row 037), work past
 * its day, the customer's (row 029) and our own (row 030), and writes that failed (row 036). What is in order is left out, so that it
 * makes no news. `nextAt`: when some of it will be otherwise, a day from now at the latest (ISO 8601 UTC).
 */
export async function lookUpHere(
  tx: Tx,
  of: { readonly workspaceId: string; readonly onboardingId: string },
  now: string,
): Promise<{ readonly known: KnownHere; readonly nextAt: string }> {
  const [found, tasks, steps, failed, workspace] = await Promise.all([
    documentsHere(tx, of),
    openTasksOf(tx, of.workspaceId, of.onboardingId),
    planStepsOf(tx, of),
    failedWritesOn(tx, of),
    workspaceById(tx, of.workspaceId),
  ]);
  const zone = workspace?.timezone ?? 'UTC';
  const asked = found === undefined ? [] : (await setsOf(found)).flatMap(({ documents }) => documents);
  const task = (side: Task['side'], title: string, dueOn: string): Task => ({
    ...{ title, side, dueAt: endOfDay(dueOn, zone), remindersSent: 0 },
  });
  const due = [
    ...tasks.map(({ title, dueOn }) => task('internal', title, dueOn)),
    ...steps.flatMap(({ side, title, dueOn, done }) =>
      side === 'vendor' || done || dueOn === null ? [] : [task('customer', title.en, dueOn)],
    ),
  ];
  const moments = [
    ...asked.flatMap(({ dueAt, versions }) => [dueAt, ...expiries(versions[0], zone)]),
    ...due.map(({ dueAt }) => dueAt),
    new Date(Date.parse(now) + DAY_MS).toISOString(),
  ];
  return {
    known: {
      tasks: due.filter(({ dueAt }) => dueAt < now),
      documents: asked.flatMap((one) => unacceptable(one, now, localDate(now, zone))),
      failedWrites: failed.map(({ kind, error, tries }) => ({
        ...{ action: WRITE_RULES[kind].hold, tries },
        ...(error === null ? {} : { error }),
      })),
    },
    // A moment after the last instant that is still in time.
    nextAt: moments
      .filter((at) => at >= now)
      .map((at) => new Date(Date.parse(at) + 1000).toISOString())
      .reduce((one, other) => (one < other ? one : other)),
  };
}

/** A document that is not acceptable as it stands; nothing for one that is, or whose time has not come. */
function unacceptable(one: DocumentOfSet, now: string, today: string | null): Document[] {
  const requirement = one.requirement.title.en;
  const expiresOn = one.versions[0]?.facts.expiresOn ?? null;
  const hasExpired = expiresOn !== null && today !== null && expiresOn < today;
  if (one.standing === 'accepted') return hasExpired ? [{ requirement, state: 'expired' }] : [];
  if (isRejected(one.standing)) return [{ requirement, state: 'rejected' }];
  const isMissing = one.standing === 'missing' || one.standing === 'to_fix';
  return isMissing && one.dueAt < now ? [{ requirement, state: 'missing', dueAt: one.dueAt }] : [];
}

/** Whether a person said that what is here will not do. */
function isRejected(standing: DocumentStanding): boolean {
  return standing === 'rejected' || standing === 'asked_again';
}

function expiries(newest: DocumentOfSet['versions'][number] | undefined, zone: string): string[] {
  const on = newest?.facts.expiresOn ?? null;
  return on === null ? [] : [endOfDay(on, zone)];
}

/** The last instant of a day in a time zone, ISO 8601 UTC. */
function endOfDay(date: string, zone: string): string {
  const day = dayNumber(date);
  if (day === null) throw new Error(`${date} is no day`);
  return new Date(wallTime(day + 1, 0, zone)).toISOString();
}
