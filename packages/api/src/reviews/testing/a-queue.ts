import type { InternalRole } from '@handrail/core/rules/vocabulary';
import type { Db } from '@handrail/db/connect';
import { itemsOf } from '@handrail/db/reviews/items';
import type { ReviewItem } from '@handrail/db/reviews/items';
import { aMember } from '@handrail/db/testing/builders';
import { inWorkspace } from '@handrail/db/transaction';
import { listAudit } from '../../audit/list.ts';
import type { AuditEntryView } from '../../audit/views.ts';
import { callerFor } from '../../console/router.ts';
import { createContext } from '../../context.ts';
import { aRecord } from '../../deals/testing/a-record.ts';
import { aReceivingWorkspace, RECEIVED_AT } from '../../deals/testing/receiving.ts';
import { testServices } from '../../testing/services.ts';
import type { TestServices } from '../../testing/services.ts';

type Person = {
  readonly id: string;
  readonly name: string;
  readonly email: string;
  readonly call: ReturnType<typeof callerFor>;
};

export type TestQueue = {
  readonly workspaceId: string;
  readonly onboardingId: string;
  readonly services: TestServices;
  readonly receive: Awaited<ReturnType<typeof aReceivingWorkspace>>['receive'];
  /** A new member of these roles, and the procedures as they call them. */
  readonly person: (name: string, ...roles: InternalRole[]) => Promise<Person>;
  /** An item as it stands. */
  readonly item: (row: string) => Promise<ReviewItem>;
  /** What the audit log says of the items, comments and watchers, oldest first. */
  readonly audited: () => Promise<string[]>;
};

/** A workspace with one onboarding, received on a Wednesday at ten in Berlin, and its review items. */
export async function aQueue(db: Db): Promise<TestQueue> {
  const { workspaceId, receive } = await aReceivingWorkspace(db);
  const services = testServices(db, { at: RECEIVED_AT });
  const { onboardingId } = await receive(
    aRecord({
      evidence: [{ id: 'n1', kind: 'deal_note', text: 'Call with the sponsor.' }],
      handoff: { successCriteria: ['Drivers are happier'] },
    }),
  );
  return {
    workspaceId,
    onboardingId,
    services,
    receive,
    person: async (name, ...roles) => {
      const { id, email } = await aMember(db, workspaceId, { name, roles });
      const call = callerFor(createContext(services, { workspaceId, memberId: id }));
      return { id, name, email, call };
    },
    item: async (row) => {
      const items = await inWorkspace(db, workspaceId, (tx) => itemsOf(tx, { workspaceId, onboardingId }));
      const found = items.find((one) => one.row === row);
      if (found === undefined) throw new Error(`No item ${row}`);
      return found;
    },
    audited: async () => {
      const items: AuditEntryView[] = [];
      let cursor: string | undefined;
      do {
        const page = await inWorkspace(db, workspaceId, (tx) => listAudit(tx, workspaceId, {}, cursor));
        items.push(...page.items);
        cursor = page.next ?? undefined;
      } while (cursor !== undefined);
      return items
        .filter(({ action }) => /^(review|review_settings|condition|comment)\.|watched$/.test(action))
        .map(({ sentence }) => sentence)
        .reverse();
    },
  };
}
