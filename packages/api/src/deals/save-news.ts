import type { ClosedWonRecord } from '@handrail/core/deals/record';
import { appendAudits } from '@handrail/db/audit/append';
import type { AuditEntry } from '@handrail/db/audit/append';
import { saveOnboarding } from '@handrail/db/onboardings/save';
import type { Answered, EventKey } from '@handrail/db/webhooks/inbox';
import { syncItems } from '@handrail/db/reviews/items';
import type { OpenedItem } from '@handrail/db/reviews/items';
import type { Tx } from '@handrail/db/transaction';
import type { RegisterInUse } from '../register/in-use.ts';
import { reviewClock } from '../reviews/clock.ts';
import { lapseAcceptances } from '../reviews/lapse.ts';
import { tellOpened } from '../reviews/tell-opened.ts';
import { wantedItems } from '../reviews/wanted-items.ts';
import type { News } from './arrival.ts';
import { factsHash } from './hash.ts';
import { summaryOf } from './summary.ts';
import { searchWords } from './words.ts';

export type Saving = {
  readonly workspaceId: string;
  readonly onboardingId: string;
  /** Number of the outcome. */
  readonly version: number;
  readonly record: ClosedWonRecord;
  /** Null when the record on file was judged again. */
  readonly newRecord: { readonly eventId: string | null } | null;
  readonly register: RegisterInUse;
  readonly via: string;
  readonly actor: string;
  readonly now: string;
  /** People are told of what it opens. */
  readonly isNews: boolean;
  /** The webhook's event, and what it is answered. */
  readonly event?: { readonly key: EventKey; readonly answered: Answered };
};

/** Writes a judgement down, with its audit entries. `eventIsNew`: see `saveOnboarding`. */
export async function saveNews(
  tx: Tx,
  saving: Saving,
  news: News,
  entries: readonly AuditEntry[],
): Promise<{ eventIsNew: boolean }> {
  const { workspaceId, record, newRecord } = saving;
  const { before, judgement } = news;
  // Asked for beside the rows that are written, the clock costs no round trip of its own.
  const [clock, saved] = await Promise.all([
    reviewClock(tx, workspaceId),
    saveOnboarding(tx, {
      workspaceId,
      id: saving.onboardingId,
      created: before === null ? { source: record.source, sourceId: record.id } : null,
      record: newRecord === null ? null : { record, hash: news.recordHash, eventId: newRecord.eventId },
      recordNumber: (before?.onboarding.recordNumber ?? 0) + (newRecord === null ? 0 : 1),
      movedAccount: before !== null && news.movesAccount,
      summary: summaryOf(record, judgement, news),
      outcome: {
        number: saving.version,
        registerVersion: saving.register.number,
        circumstances: news.circumstances,
        asOfFromRecord: record.context?.now !== undefined,
        factsHash: factsHash(news.judgedHash, news.circumstances),
        // The trace is long and can be had again from record, circumstances and register version.
        evaluation: { ...judgement.evaluation, trace: [] },
        packet: judgement.packet,
        changes: news.changes,
      },
      words: searchWords(record),
      via: saving.via,
      actor: saving.actor,
      at: saving.now,
      event: saving.event ?? null,
    }),
  ]);
  await appendAudits(tx, workspaceId, entries);
  if (saved.eventIsNew) {
    const wanted = wantedItems({ ...saving, evaluation: judgement.evaluation, clock });
    const sync = () => syncItems(tx, saving, wanted, saving.now);
    const tell = async (opened: readonly OpenedItem[], isNew: boolean) => {
      if (saving.isNews) await tellOpened(tx, { ...saving, isNew }, opened);
    };
    // Of a new one it is known beforehand what opens: then telling costs no round trip of its own.
    if (before === null)
      await Promise.all([
        sync(),
        tell(
          wanted.filter(({ tier }) => tier !== 'low'),
          true,
        ),
      ]);
    else await tell(await sync(), false);
  }
  if (before !== null) await lapseAcceptances(tx, { ...saving, packet: judgement.packet, state: news.state });
  return saved;
}
