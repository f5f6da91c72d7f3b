import { textKey } from '../compare/plan.ts';
import { scopeAgainstPaper, type ScopeVerdict } from '../compare/scope.ts';
import type { ClosedWonRecord } from '../deals/record.ts';
import { filledList } from '../facts/filler.ts';
import type { SourceRef } from '../rules/outcome.ts';
import { SIGNED_PAPER } from '../rules/vocabulary.ts';
import type { ScopeLine } from './packet.ts';

const STATES: Readonly<Record<ScopeVerdict['state'], ScopeLine['state']>> = {
  agreed: 'agreed',
  silent: 'told_only',
  excluded: 'excluded',
  contradicted: 'contradicted',
};

/** Scope as it was told beside scope as it was signed: told lines first in their order, then what only the paper states. */
export function scopeLines(record: ClosedWonRecord): ScopeLine[] {
  const signed = signedScope(record);
  const told = filledList(record.handoff?.scope).map(({ text, index }): ScopeLine => {
    const own: SourceRef = { source: `handoff.scope[${index}]`, value: text };
    const { state, paper } = scopeAgainstPaper(record, text);
    if (state !== 'agreed') return { text, sources: [own], state: STATES[state], paper };
    const line = signed.find(
      ({ key, refs }) => key === textKey(text) || refs.some(({ source }) => source === paper?.source),
    );
    if (line) line.told = true;
    return { text, sources: [own, ...(line?.refs ?? (paper ? [paper] : []))], state: 'agreed', paper: null };
  });
  const untold = signed.filter(({ told: wasTold }) => !wasTold);
  return [
    ...told,
    ...untold.map(({ text, refs }): ScopeLine => ({
      text,
      sources: refs,
      state: 'signed_only',
      paper: null,
    })),
  ];
}

type Signed = { readonly text: string; readonly key: string; readonly refs: SourceRef[]; told: boolean };

/** The papers' scope, each line once. */
function signedScope(record: ClosedWonRecord): Signed[] {
  const lines = new Map<string, Signed>();
  for (const paper of SIGNED_PAPER) {
    for (const { text, index } of filledList(record.terms?.[paper]?.scope)) {
      const key = textKey(text);
      const ref = { source: `terms.${paper}.scope[${index}]`, value: text };
      const known = lines.get(key);
      if (known) known.refs.push(ref);
      else lines.set(key, { text, key, refs: [ref], told: false });
    }
  }
  return [...lines.values()];
}
