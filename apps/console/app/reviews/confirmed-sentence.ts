import type { Flash } from '@handrail/web/pages/flash.server';

/** What came of confirming findings, in one sentence. */
export function confirmedSentence({
  confirmed,
  left,
}: {
  readonly confirmed: number;
  readonly left: number;
}): Flash {
  const done = confirmed === 1 ? 'One finding is confirmed.' : `${confirmed} findings are confirmed.`;
  if (left === 0) return { tone: 'good', text: done };
  const rest = left === 1 ? 'One had' : `${left} had`;
  return {
    tone: confirmed === 0 ? 'danger' : 'good',
    text: `${confirmed === 0 ? 'Nothing was confirmed.' : done} ${rest} changed meanwhile, or ${left === 1 ? 'is' : 'are'} not yours.`,
  };
}
