import type { DecisionInput } from '@handrail/core/reviews/decision';
import { refusalOf } from '../../refusal.ts';
import type { TestReview } from './a-review.ts';

export type Caller = Awaited<ReturnType<TestReview['as']>>['caller'];

/** Looks, then decides on what was seen. */
export async function decideOn(caller: Caller, id: string, rows: string[], decision: DecisionInput) {
  const { seen } = await caller.reviews.toDecide({ id, rows });
  return caller.reviews.decide({ id, rows, seen, decision });
}

/** What a call was refused as; fails where it was not. */
export async function refusal(call: Promise<unknown>) {
  const error: unknown = await call.then(
    () => new Error('It was allowed'),
    (refused: unknown) => refused,
  );
  return refusalOf(error) ?? error;
}

/** An item as a caller sees it. */
export const itemOf = async (caller: Caller, id: string, row: string) =>
  (await caller.reviews.get({ id })).items.find((item) => item.row === row);

/** Settles whatever the caller may accept: above all what waits for texts to be read, looked at by hand. */
export async function checkByHand(caller: Caller, id: string): Promise<void> {
  const { items } = await caller.reviews.get({ id });
  const rows = items.filter(({ may }) => may.includes('accept_route')).map(({ row }) => row);
  await decideOn(caller, id, rows, { kind: 'accept_route', reason: 'I read the note.' });
}
