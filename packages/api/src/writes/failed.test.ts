import { afterAll, beforeAll, expect, test } from 'vitest';
import { testDatabase } from '@handrail/db/testing/database';
import type { TestDatabase } from '@handrail/db/testing/database';
import { judgeDue } from '../deals/judge-due.ts';
import { aReceiver } from '../endpoints/testing/a-receiver.ts';
import type { Delivery } from '../endpoints/testing/receiver.ts';
import { decideOn, itemOf, refusal } from '../reviews/testing/deciding.ts';
import { aWriting } from './testing/a-write.ts';

let database: TestDatabase;
let receiver: Awaited<ReturnType<typeof aReceiver>>;
beforeAll(async () => {
  [database, receiver] = await Promise.all([testDatabase(), aReceiver()]);
});
afterAll(async () => {
  await receiver.close();
  await database.close();
});

const ROW = 'CO-EDGE-036';

/** A billing set-up that was approved and came to nothing, as the sweep found it; and product operations, who look at it. */
async function aFailedWrite(delivery: Delivery, { readBack = true }: { readBack?: boolean } = {}) {
  const writing = await aWriting(database.app, receiver, { readBack });
  const { onboardingId, services, finance } = writing;
  const { effectId } = await writing.approve(finance.caller, 'billing_call');
  await receiver.behave({ delivery });
  await writing.work();
  await judgeDue(services, () => false);
  const ops = await writing.as('product_ops');
  return {
    ...{ ...writing, ops, effectId },
    item: () => itemOf(ops.caller, onboardingId, ROW),
    settle: async (act: 'redrive' | 'confirm' | 'cancel', reason = 'I looked.') => {
      const { version } = await ops.caller.outbox.get({ id: effectId });
      return ops.caller.outbox.settle({ id: effectId, version, act, reason });
    },
  };
}

test('a write that failed holds what it writes, and nothing else, until a person has looked; then it is tried again and arrives', async () => {
  const { item, settle, work, effects, approve, csm, effectId, ops, onboardingId } =
    await aFailedWrite('refuse_422');
  expect(await item()).toMatchObject({
    ...{ state: 'open', tier: 'high', ownerRole: 'product_ops', standing: ['billing_writeback'] },
    because: expect.stringContaining('The tax id is not valid.'),
  });
  const history = await ops.caller.onboardings.history({ id: onboardingId });
  expect(JSON.stringify(history)).toContain(ROW);
  await receiver.behave({ delivery: 'take' });
  await approve(csm.caller, 'crm_note');
  await settle('redrive');
  expect(await item()).toBeUndefined();
  await work();
  expect(await effects()).toMatchObject([
    { id: effectId, kind: 'billing_call', state: 'done' },
    { kind: 'crm_note', state: 'done' },
  ]);
  expect(receiver.kept().filter(({ id }) => id === effectId)).toHaveLength(1);
});

test('what was decided not to happen is not tried again unless that is taken back; it can be cancelled, which settles it', async () => {
  const { item, settle, work, effects, ops, onboardingId } = await aFailedWrite('refuse_409');
  const reason = 'They keep their account.';
  await decideOn(ops.caller, onboardingId, [ROW], { kind: 'reject_action', reason });
  expect(await refusal(settle('redrive'))).toEqual({
    ...{ kind: 'invalid', path: '/act' },
    message: expect.stringContaining(ROW),
  });
  await work();
  expect(await effects()).toMatchObject([{ state: 'failed' }]);
  expect(await item()).toMatchObject({ state: 'rejected', standing: ['billing_writeback'] });
  await settle('cancel');
  expect(await effects()).toMatchObject([{ state: 'cancelled' }]);
  expect(await item()).toBeUndefined();
});

test('a write of which nobody knows whether it went through is one too, and is settled by who says that it did', async () => {
  const { item, settle, effects } = await aFailedWrite('take_then_hang', { readBack: false });
  expect(await effects()).toMatchObject([{ state: 'unknown' }]);
  expect(await item()).toMatchObject({ state: 'open', standing: ['billing_writeback'] });
  await settle('confirm');
  expect(await effects()).toMatchObject([{ state: 'done' }]);
  expect(await item()).toBeUndefined();
});
