import { ONBOARDING_NOUNS } from '@handrail/core/audit/nouns';
import type { OnboardingNoun } from '@handrail/core/audit/nouns';
import type { EffectKind } from '@handrail/core/effects/kinds';
import { onboardingById } from '@handrail/db/onboardings/get';
import type { Tx } from '@handrail/db/transaction';
import { listAudit } from '../audit/list.ts';
import type { AuditEntryView } from '../audit/views.ts';
import { granted, refused } from '../refusal.ts';
import type { Outcome } from '../refusal.ts';
import { PART_OF_NOUN } from './history-views.ts';
import type { HistoryEntry, HistoryPart, OnboardingHistory } from './history-views.ts';

/** What only the log needs: the steps between the plan and the end of an effect, and notices that went as they should. */
const STEPS = [
  { actions: ['effect.leased', 'effect.started'] },
  ...(['internal_notice', 'notice_mail'] as const satisfies EffectKind[]).map((kind) => ({
    actions: ['effect.planned', 'effect.finished'],
    containing: `"kind":"${kind}"`,
  })),
];

/**
 * What happened to an onboarding, newest first, each event one sentence of the audit log: all of it, or one part. For everyone who
 * may read the onboarding, so the details of entries stay behind. `cursor` as a page gave it.
 */
export async function historyOf(
  tx: Tx,
  workspaceId: string,
  asked: {
    readonly onboardingId: string;
    readonly part: HistoryPart | null;
    readonly cursor: string | undefined;
  },
): Promise<Outcome<OnboardingHistory>> {
  const { onboardingId, part, cursor } = asked;
  const [onboarding, page] = await Promise.all([
    onboardingById(tx, workspaceId, onboardingId),
    listAudit(
      tx,
      workspaceId,
      { objectId: onboardingId, without: STEPS, ...(part && { nouns: nounsOf(part) }) },
      cursor,
    ),
  ]);
  if (onboarding === undefined) return refused({ kind: 'not_found' });
  return granted({
    accountName: onboarding.accountName,
    entries: { ...page, items: page.items.map(historyEntry) },
  });
}

function historyEntry({ seq, at, action, sentence, details }: AuditEntryView): HistoryEntry {
  const { effect, version } = details;
  return {
    seq,
    at,
    sentence,
    part: partOf(action),
    effectId: typeof effect === 'string' ? effect : null,
    version: typeof version === 'number' ? version : null,
  };
}

function nounsOf(part: HistoryPart): OnboardingNoun[] {
  return ONBOARDING_NOUNS.filter((noun) => PART_OF_NOUN[noun] === part);
}

/** A noun that we do not know (any more) is still told, among the decisions. */
function partOf(action: string): HistoryPart {
  const noun = ONBOARDING_NOUNS.find((one) => action.startsWith(`${one}.`));
  return noun === undefined ? 'decisions' : PART_OF_NOUN[noun];
}
