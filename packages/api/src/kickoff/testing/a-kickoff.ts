import type { Side } from '@handrail/core/reviews/acceptance';
import type { MeetingInput } from '@handrail/core/kickoff/meeting';
import type { Db } from '@handrail/db/connect';
import { inWorkspace } from '@handrail/db/transaction';
import { workOff } from '../../effects/work-off.ts';
import { aCleanRecord, aReview } from '../../reviews/testing/a-review.ts';
import { checkByHand } from '../../reviews/testing/deciding.ts';
import type { Caller } from '../../reviews/testing/deciding.ts';
import { testServices } from '../../testing/services.ts';

/** A week after the tests' clock, ten in Berlin. */
export const KICKOFF_AT = '2026-03-11T09:00:00.000Z';

/** Ticks all points as they stand, and says yes for a side. */
export async function acceptFor(caller: Caller, id: string, side: Side) {
  const { acceptance } = await caller.reviews.get({ id });
  const ticked = acceptance.points.map(({ key, hash }) => ({ point: key, hash }));
  return caller.reviews.tick({ id, side, ticked, accept: true, reason: 'The rest follows by mail.' });
}

/** A clean customer whose handoff both sides have accepted; the kickoff can be approved. */
export async function anAcceptedHandoff(db: Db) {
  const review = await aReview(db);
  const record = aCleanRecord();
  const id = await review.receive(record);
  const [ae, csm] = [await review.as('ae'), await review.as('csm')];
  await checkByHand(csm.caller, id);
  await acceptFor(ae.caller, id, 'sales');
  await acceptFor(csm.caller, id, 'cs');
  const worker = { ...testServices(db), now: () => review.clock.now };
  const approve = async (given: { at?: string; meeting?: MeetingInput } = {}) => {
    const { seen } = await csm.caller.reviews.toDecide({ id, rows: [] });
    return csm.caller.reviews.decide({ id, rows: [], seen, decision: { kind: 'approve_kickoff', ...given } });
  };
  return {
    ...review,
    id,
    record,
    ae,
    csm,
    approve,
    /** Carries out all that is due, and gives the mails with a calendar entry sent since the last time. */
    invitations: async (services: typeof worker = worker) => {
      const before = services.mails.length;
      await workOff(services, review.workspaceId);
      return services.mails.slice(before).filter(({ calendar }) => calendar !== undefined);
    },
    worker,
    opened: () => csm.caller.onboardings.open({ id }),
    effects: () =>
      inWorkspace(db, review.workspaceId, (tx) =>
        tx
          .selectFrom('effects')
          .select(['kind', 'state', 'target', 'error', 'payload'])
          .where('kind', 'in', ['kickoff_invitation', 'kickoff_cancellation'])
          .orderBy('id')
          .execute(),
      ),
  };
}
