import { parseRecord } from '@handrail/core/deals/parse';
import { draftById, updateDraft } from '@handrail/db/deals/drafts';
import type { Tx } from '@handrail/db/transaction';
import { z } from 'zod';
import { receiveRecord } from '../deals/receive.ts';
import { granted, refused } from '../refusal.ts';
import type { Outcome } from '../refusal.ts';
import type { RegisterInUse } from '../register/in-use.ts';
import { whyNot } from './save.ts';

/**
 * Makes the deal of a draft an onboarding, by the same use case as every other way in. Values that do not fit are refused with
 * their path, and the draft stays as it was. What the form does not ask is filled in.
 */
export async function submitDraft(
  tx: Tx,
  given: {
    readonly workspaceId: string;
    readonly memberId: string;
    readonly now: string;
    readonly id: string;
    readonly version: number;
    readonly register: RegisterInUse;
  },
): Promise<Outcome<{ onboardingId: string }>> {
  const { workspaceId, memberId, now, id, version, register } = given;
  const draft = await draftById(tx, workspaceId, id);
  if (draft === undefined) return refused({ kind: 'not_found' });
  if (draft.state !== 'open' || draft.version !== version) return refused(await whyNot(tx, workspaceId, id));
  const parsed = parseRecord(recordFrom(draft.values, id, now));
  if (!parsed.ok) return refused({ kind: 'invalid', path: parsed.path, message: parsed.message });
  // First of all, so that a refusal leaves nothing behind: of two who submit at once, one is told.
  const place = { workspaceId, id, version, from: 'open' } as const;
  if (!(await updateDraft(tx, place, { state: 'submitted', at: now })))
    return refused(await whyNot(tx, workspaceId, id));
  const { onboardingId } = await receiveRecord(tx, {
    workspaceId,
    record: parsed.record,
    via: 'form',
    actor: `member:${memberId}`,
    now,
    register,
  });
  await updateDraft(tx, { ...place, version: version + 1, from: 'submitted' }, { onboardingId, at: now });
  return granted({ onboardingId });
}

/** The draft's id is the deal's key where the form gives none, and a deal entered by hand is closed unless it says otherwise. */
function recordFrom(values: Record<string, unknown>, id: string, now: string): Record<string, unknown> {
  const deal = z.object({ closedAt: z.string() }).safeParse(values['deal']);
  const trigger = { kind: 'closed_won', at: deal.success ? deal.data.closedAt : now };
  return { schema: 'handrail/closed-won/1', id, source: 'api', trigger, ...values };
}
