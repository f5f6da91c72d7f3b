import type { ClosedWonRecord } from '@handrail/core/deals/record';
import { MESSAGE_EFFECTS } from '@handrail/core/messages/policy';
import type { InternalRole } from '@handrail/core/rules/vocabulary';
import type { Db } from '@handrail/db/connect';
import { inWorkspace } from '@handrail/db/transaction';
import { workOff } from '../../effects/work-off.ts';
import { aCleanRecord, aReview } from '../../reviews/testing/a-review.ts';
import { checkByHand } from '../../reviews/testing/deciding.ts';
import type { Caller } from '../../reviews/testing/deciding.ts';
import { testServices } from '../../testing/services.ts';
import type { Sent } from '@handrail/connectors/mail/message';

/** The champion of `aCleanRecord`. */
export const UTE = 'ute@norrdal.example';

/** An onboarding that nothing holds, and short ways to write to its customer. */
export async function aMessaging(db: Db, record: ClosedWonRecord = aCleanRecord()) {
  const review = await aReview(db);
  const id = await review.receive(record);
  const csm = await review.as('csm');
  await checkByHand(csm.caller, id);
  return {
    ...review,
    id,
    csm,
    /** A draft of a template to Ute; gives its id. */
    draft: async (
      caller: Caller,
      template = 'welcome',
      given: Record<string, string> = {},
      to = UTE,
    ): Promise<string> => (await caller.messages.draft({ id, from: { template }, to, given })).id,
    /** Asks for the approval of a message as it stands. */
    ask: async (caller: Caller, messageId: string) => {
      const { number } = await caller.messages.get({ id, messageId });
      return caller.messages.ask({ id, messageId, number });
    },
    /** Looks at a message, then approves what was seen. */
    approve: async (caller: Caller, messageId: string) => {
      const { seen, settles } = await caller.messages.get({ id, messageId });
      const decision = { kind: 'approve_customer_message', messageId } as const;
      return caller.reviews.decide({ id, rows: settles.map(({ row }) => row), seen, decision });
    },
    /** Another member of these roles as caller. */
    caller: async (...roles: InternalRole[]) => (await review.as(...roles)).caller,
    /** Lets a worker carry out what is due; gives the mails to customers. */
    work: async (mail?: () => Sent) => {
      const services = testServices(db, { at: review.clock.now, ...(mail && { mail }) });
      await workOff(services, review.workspaceId);
      return services.mails.filter(({ to }) => to.endsWith('@norrdal.example'));
    },
    /** The effects that carry messages out. */
    effects: () =>
      inWorkspace(db, review.workspaceId, (tx) =>
        tx.selectFrom('effects').selectAll().where('kind', 'in', MESSAGE_EFFECTS).orderBy('id').execute(),
      ),
    actions: async () =>
      (
        await inWorkspace(db, review.workspaceId, (tx) =>
          tx
            .selectFrom('audit_entries')
            .select('action')
            .where('action', 'like', 'message.%')
            .orderBy('seq')
            .execute(),
        )
      ).map(({ action }) => action),
  };
}
