import { draftById, insertDraft, updateDraft } from '@handrail/db/deals/drafts';
import { newId } from '@handrail/db/ids';
import type { Tx } from '@handrail/db/transaction';
import { granted, refused } from '../refusal.ts';
import type { Outcome } from '../refusal.ts';
import type { DraftView } from '../views.ts';
import { draftTitle } from './title.ts';
import { draftView } from './view.ts';

/** Characters of JSON; the record it becomes may have a megabyte. */
const LARGEST_DRAFT = 1024 * 1024;

/**
 * Keeps a form's values as they were typed, whether they fit or not: a new draft, or a change of the draft that has this version.
 * Drafts are shared: where someone else has saved meanwhile, it is refused, and nothing is overwritten.
 */
export async function saveDraft(
  tx: Tx,
  given: {
    readonly workspaceId: string;
    readonly memberId: string;
    readonly now: string;
    /** Null for a new one. */
    readonly draft: { readonly id: string; readonly version: number } | null;
    readonly values: Record<string, unknown>;
  },
): Promise<Outcome<DraftView>> {
  const { workspaceId, memberId, now, values } = given;
  if (JSON.stringify(values).length > LARGEST_DRAFT)
    return refused({ kind: 'invalid', path: '/values', message: 'The draft is larger than 1 MB.' });
  const title = draftTitle(values);
  const id = given.draft?.id ?? newId();
  if (given.draft === null) await insertDraft(tx, { workspaceId, id, title, values, memberId, at: now });
  else {
    const place = { workspaceId, id, version: given.draft.version, from: 'open' } as const;
    if (!(await updateDraft(tx, place, { title, values, at: now })))
      return refused(await whyNot(tx, workspaceId, id));
  }
  const saved = await draftById(tx, workspaceId, id);
  if (saved === undefined) throw new Error('A saved draft is not there');
  return granted(draftView(saved));
}

/** Why a draft could not be changed. */
export async function whyNot(
  tx: Tx,
  workspaceId: string,
  id: string,
): Promise<{ kind: 'not_found' } | { kind: 'stale'; message: string }> {
  const draft = await draftById(tx, workspaceId, id);
  switch (draft?.state) {
    case undefined:
      return { kind: 'not_found' };
    case 'open':
      return { kind: 'stale', message: 'Someone has saved this draft since you opened it. Open it again.' };
    case 'discarded':
      return { kind: 'stale', message: 'This draft has been discarded. Restore it first.' };
    case 'submitted':
      return { kind: 'stale', message: 'This draft has been submitted already.' };
  }
}
