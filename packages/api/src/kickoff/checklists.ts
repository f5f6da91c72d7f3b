import { MARKS, SYNC_POINTS } from '@handrail/core/kickoff/checklists';
import type { ChecklistName, ChecklistPoint } from '@handrail/core/kickoff/checklists';
import {
  openBeforeReady,
  SALES_HANDOFF_POINTS,
  SALES_READY_POINTS,
  salesProofs,
} from '@handrail/core/kickoff/salesChecklist';
import type { Proof } from '@handrail/core/kickoff/salesChecklist';
import type { Packet } from '@handrail/core/packets/packet';
import type { InternalRole } from '@handrail/core/rules/vocabulary';
import { marksOn } from '@handrail/db/kickoff/checklists';
import type { Mark } from '@handrail/db/kickoff/checklists';
import { newestMeeting } from '@handrail/db/kickoff/meetings';
import type { StoredMeeting } from '@handrail/db/kickoff/meetings';
import { namesOf } from '@handrail/db/people/members';
import type { Tx } from '@handrail/db/transaction';
import { memberName } from '../people/actor-name.ts';

/** The points of each list that people tick. */
export const POINTS: Readonly<Record<ChecklistName, readonly ChecklistPoint[]>> = {
  internal_sync: SYNC_POINTS,
  sales_ready: SALES_READY_POINTS,
  sales_handoff: SALES_HANDOFF_POINTS,
};

/** One point with whoever ticked it. */
export type PointView = ChecklistPoint & {
  /** The record or the meeting shows that it is done: nobody has to tick it. */
  readonly shown: boolean;
  readonly mark: { readonly by: string; readonly at: string; readonly note: string | null } | null;
};

/** The lists of an onboarding as they stand for a viewer. */
export type ChecklistsView = {
  readonly sync: {
    readonly points: readonly PointView[];
    /** When the last of its points was ticked; null while one is open. */
    readonly completedAt: string | null;
    readonly mayMark: boolean;
  };
  readonly sales: {
    readonly proofs: readonly Proof[];
    readonly ready: readonly PointView[];
    readonly handoff: readonly PointView[];
    /** What is open before sales is ready, proofs included. */
    readonly open: readonly ChecklistPoint[];
    readonly mayMark: boolean;
  };
};

type Of = { readonly workspaceId: string; readonly onboardingId: string };

/** What the lists rest on beside the packet. */
type Kept = {
  readonly marks: readonly Mark[];
  readonly names: ReadonlyMap<string, string>;
  readonly meeting: StoredMeeting | undefined;
};

/** Reads it. `newest`: the newest meeting, which who calls has asked for. */
export async function readChecklists(
  tx: Tx,
  of: Of,
  newest: Promise<StoredMeeting | undefined>,
): Promise<Kept> {
  const marks = await marksOn(tx, of);
  const by = marks.map(({ markedBy }) => markedBy);
  const [names, meeting] = await Promise.all([namesOf(tx, of.workspaceId, by), newest]);
  return { marks, names, meeting };
}

/** The lists of an onboarding for a viewer; the record's part is read from its packet. */
export function checklistsView(
  { marks, names, meeting }: Kept,
  packet: Packet,
  viewer: { readonly roles: readonly InternalRole[] },
): ChecklistsView {
  const open = openIn(marks, meeting, packet);
  const openKeys = new Set(open.map(({ key }) => key));
  const points = (list: ChecklistName): PointView[] =>
    POINTS[list].map((point) => {
      const mark = marks.find((one) => one.list === list && one.point === point.key);
      return {
        ...point,
        shown: list === 'sales_ready' && mark === undefined && !openKeys.has(point.key),
        mark: mark === undefined ? null : markView(mark, names),
      };
    });
  const sync = points('internal_sync');
  const ticked = sync.flatMap(({ mark }) => mark?.at ?? []).sort();
  return {
    sync: {
      points: sync,
      completedAt: ticked.length === sync.length ? (ticked.at(-1) ?? null) : null,
      mayMark: mayMark(viewer, 'internal_sync'),
    },
    sales: {
      proofs: salesProofs(packet),
      ready: points('sales_ready'),
      handoff: points('sales_handoff'),
      open,
      mayMark: mayMark(viewer, 'sales_ready'),
    },
  };
}

/** What is open of sales' own checklist before it is ready. */
export async function openForSales(tx: Tx, of: Of, packet: Packet): Promise<ChecklistPoint[]> {
  const [marks, meeting] = await Promise.all([marksOn(tx, of), newestMeeting(tx, of)]);
  return openIn(marks, meeting, packet);
}

function openIn(marks: Kept['marks'], meeting: Kept['meeting'], packet: Packet): ChecklistPoint[] {
  const ticked = new Set(marks.filter(({ list }) => list === 'sales_ready').map(({ point }) => point));
  return openBeforeReady(packet, { ticked, kickoffBooked: meeting?.calledOffAt === null });
}

/** How many points of the internal sync are still open. */
export async function syncLeft(tx: Tx, of: Of): Promise<number> {
  const done = (await marksOn(tx, of)).filter(({ list }) => list === 'internal_sync');
  return SYNC_POINTS.filter(({ key }) => !done.some(({ point }) => point === key)).length;
}

/** Whether this person ticks the points of a list. */
export function mayMark(
  { roles }: { readonly roles: readonly InternalRole[] },
  list: ChecklistName,
): boolean {
  return roles.some((role) => MARKS[list].includes(role));
}

function markView({ markedBy, markedAt, note }: Mark, names: ReadonlyMap<string, string>) {
  return { by: memberName(markedBy, names), at: markedAt, note };
}
