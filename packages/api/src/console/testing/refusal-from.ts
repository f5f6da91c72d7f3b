import { refusalOf } from '../../refusal.ts';
import type { Refusal } from '../../views.ts';

/** The refusal that a procedure answers with; null where it answers, or where it fails by a bug. */
export async function refusalFrom(work: Promise<unknown>): Promise<Refusal | null> {
  const error: unknown = await work.then(
    () => null,
    (thrown: unknown) => thrown,
  );
  return refusalOf(error);
}
