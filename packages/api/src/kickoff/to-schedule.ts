import { newestMeeting } from '@handrail/db/kickoff/meetings';
import { standingHolds } from '@handrail/db/reviews/items';
import type { Tx } from '@handrail/db/transaction';
import { granted, refused } from '../refusal.ts';
import type { Outcome } from '../refusal.ts';
import type { Act } from '../reviews/act.ts';
import { readReview } from '../reviews/load.ts';
import { approvedKickoff } from '../reviews/approved-kickoff.ts';
import { standingObstacles } from '../reviews/obstacles.ts';
import { mayDecideWhole } from '../reviews/whole-packet.ts';
import { draftMeeting } from './draft.ts';
import type { MeetingDraft } from './draft.ts';

/** What is needed to set or change a meeting. */
export type ToSchedule = {
  readonly draft: MeetingDraft;
  /** The meeting that stands; null where there is none. */
  readonly standing: {
    readonly startsAt: string;
    readonly minutes: number;
    readonly place: string;
    readonly goal: string;
    readonly attendees: readonly string[];
  } | null;
  /** To decide with; 0 where no meeting stands. */
  readonly version: number;
  /** Why no time can be set, one sentence each; empty: it can. */
  readonly obstacles: readonly string[];
  /** The viewer may decide about it. */
  readonly may: boolean;
};

/** Reads what somebody needs who sets the meeting of a kickoff. */
export async function toSchedule(tx: Tx, act: Act): Promise<Outcome<ToSchedule>> {
  const { workspaceId, onboardingId, now, member } = act;
  const review = await readReview(tx, workspaceId, onboardingId, act.register.compiled);
  if (review === undefined) return refused({ kind: 'not_found' });
  const newest = await newestMeeting(tx, act);
  const meeting = newest?.calledOffAt === null ? newest : undefined;
  const draft = await draftMeeting(tx, act, review.packet, now);
  const obstacles = [
    ...(approvedKickoff(review) === null ? ['The kickoff is not approved yet.'] : []),
    ...(meeting === undefined ? standingObstacles(review, await standingHolds(tx, act, now), now) : []),
    ...(draft.problem === null ? [] : [draft.problem]),
  ];
  return granted({
    draft,
    standing:
      meeting === undefined
        ? null
        : {
            startsAt: meeting.startsAt,
            minutes: meeting.minutes,
            place: meeting.place,
            goal: meeting.goal,
            attendees: meeting.attendees.map(({ address }) => address),
          },
    version: meeting?.version ?? 0,
    obstacles,
    may: mayDecideWhole(member),
  });
}
