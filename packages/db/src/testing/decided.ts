import type { Db } from '../connect.ts';
import { newId } from '../ids.ts';
import { jsonb } from '../json.ts';
import { inWorkspace } from '../transaction.ts';
import type { Tx } from '../transaction.ts';
import { aMember, aWorkspace, BUILT_AT } from './builders.ts';
import { manyOnboardings } from './many-onboardings.ts';

/** A workspace with one onboarding without a record behind it, and what `decided` gives for it. */
export async function aDecidedOnboarding(db: Db) {
  const { id: workspaceId } = await aWorkspace(db);
  await manyOnboardings(db, workspaceId, 1);
  const { id: onboardingId } = await inWorkspace(db, workspaceId, (tx) =>
    tx.selectFrom('onboardings').select('id').executeTakeFirstOrThrow(),
  );
  return decided(db, workspaceId, onboardingId);
}

/** An onboarding that nothing holds, with its CSM, and short ways to decide about it, to hold it, and to read its effects. */
export async function decided(db: Db, workspaceId: string, onboardingId: string) {
  const within = <T>(work: (tx: Tx) => Promise<T>) => inWorkspace(db, workspaceId, work);
  const csm = await aMember(db, workspaceId, { name: 'Cleo CSM', roles: ['csm'] });
  const release = () =>
    within((tx) =>
      tx
        .updateTable('review_items')
        .set({ state: 'released' })
        .where('onboarding_id', '=', onboardingId)
        .execute(),
    );
  await release();
  return {
    workspaceId,
    onboardingId,
    csm,
    within,
    /** Nothing holds it any more. */
    release,
    /** These holds stand, by an item of a row of its own. */
    hold: (...holds: string[]) => {
      const item = {
        ...{ row_id: `CO-TEST-${++held}`, kind: 'fired' as const, subject_hash: '', tier: 'high', holds },
        ...{ title: 'Held', because: 'A test holds it.', state: 'open' as const, opened_at: BUILT_AT },
        ...{ owner_role: 'csm', owner_id: null, escalation_role: 'revops', decision_id: null },
        ...{ due_at: null, minutes_left: null, escalated_at: null },
      };
      return within((tx) =>
        tx
          .insertInto('review_items')
          .values({ workspace_id: workspaceId, onboarding_id: onboardingId, ...item })
          .execute(),
      );
    },
    /** A decision of this kind by the CSM, in the role and about the write that are given; gives its id. */
    decide: async (
      kind: string,
      undoes: string | null = null,
      { as = 'csm', write }: { readonly as?: string; readonly write?: object } = {},
    ) => {
      const id = newId();
      const decision = {
        ...{ id, onboarding_id: onboardingId, kind, undoes, row_ids: [], seen_hash: '', reason: null },
        ...{ details: jsonb(write === undefined ? {} : { write }), decided_by: csm.id },
        ...{ decided_as: as, decided_at: BUILT_AT },
      };
      await within((tx) =>
        tx
          .insertInto('decisions')
          .values({ workspace_id: workspaceId, ...decision })
          .execute(),
      );
      return id;
    },
    /** The ledger's rows of the workspace, oldest first. */
    effects: () => within((tx) => tx.selectFrom('effects').selectAll().orderBy('id').execute()),
  };
}

let held = 0;
