import type { Confirmed } from '@handrail/api/reviews/confirm';
import type { Flash } from '@handrail/web/pages/flash.server';

/** What came of confirming findings, in one sentence. */
export function confirmedSentence({
  confirmed,
  left,
}: {
  readonly confirmed: number;
  readonly left: number;
}): Pick<Flash, 'tone' | 'text'> {
  const done = confirmed === 1 ? 'One finding is confirmed.' : `${confirmed} findings are confirmed.`;
  if (left === 0) return { tone: 'good', text: done };
  const rest = left === 1 ? 'One had' : `${left} had`;
  return {
    tone: confirmed === 0 ? 'danger' : 'good',
    text: `${confirmed === 0 ? 'Nothing was confirmed.' : done} ${rest} changed meanwhile, or ${left === 1 ? 'is' : 'are'} not yours.`,
  };
}

/** The form that takes it back, where anything was done. */
export function undoOf(
  { confirmed, at }: Pick<Confirmed, 'confirmed' | 'at'>,
  here: string,
): Pick<Flash, 'undo'> {
  return confirmed === 0 ? {} : { undo: { action: here, fields: { 'take-back': at } } };
}

/** What came of taking it back, in one sentence. */
export function reopenedSentence({ reopened }: { readonly reopened: number }): string {
  if (reopened === 0) return 'Nothing was taken back: it has changed meanwhile.';
  return reopened === 1
    ? 'The finding is on the clean-up list again.'
    : `${reopened} findings are on the clean-up list again.`;
}
