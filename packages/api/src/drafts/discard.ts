import { draftById, updateDraft } from '@handrail/db/deals/drafts';
import type { Draft } from '@handrail/db/deals/drafts';
import type { Tx } from '@handrail/db/transaction';
import { granted, refused } from '../refusal.ts';
import type { Outcome } from '../refusal.ts';
import type { DraftView } from '../views.ts';
import { draftView } from './view.ts';
import { whyNot } from './save.ts';

type Given = { readonly workspaceId: string; readonly id: string; readonly now: string };

/** Puts a draft aside; `restoreDraft` brings it back. Doing it twice changes nothing. */
export function discardDraft(tx: Tx, given: Given): Promise<Outcome<DraftView>> {
  return move(tx, given, 'open', 'discarded');
}

/** Brings a draft back that was put aside. */
export function restoreDraft(tx: Tx, given: Given): Promise<Outcome<DraftView>> {
  return move(tx, given, 'discarded', 'open');
}

async function move(
  tx: Tx,
  { workspaceId, id, now }: Given,
  from: Draft['state'],
  to: Draft['state'],
): Promise<Outcome<DraftView>> {
  const draft = await draftById(tx, workspaceId, id);
  if (draft === undefined) return refused({ kind: 'not_found' });
  if (draft.state === to) return granted(draftView(draft));
  const moved = await updateDraft(
    tx,
    { workspaceId, id, version: draft.version, from },
    { state: to, at: now },
  );
  if (!moved) return refused(await whyNot(tx, workspaceId, id));
  return granted(draftView({ ...draft, version: draft.version + 1, updatedAt: now }));
}
