import type { EffectKind } from '@handrail/core/effects/kinds';
import { effectContent } from '@handrail/core/effects/payloads';
import type { EffectList } from '@handrail/core/effects/states';
import { effectCounts, effectsIn } from '@handrail/db/effects/outbox';
import { namesOf } from '@handrail/db/people/members';
import type { Tx } from '@handrail/db/transaction';
import { queryWords } from '../deals/words.ts';
import { pageById } from '../paging/by-id.ts';
import { effectItem } from './item.ts';
import { peopleIn } from './summary.ts';
import type { OutboxView } from './views.ts';

const PAGE = 50;

/** One page of the outbox, newest first. An empty choice narrows nothing; `cursor` as a page gave it. */
export async function listEffects(
  tx: Tx,
  workspaceId: string,
  asked: {
    readonly list?: EffectList | undefined;
    readonly kind?: readonly EffectKind[] | undefined;
    readonly q?: string | undefined;
    readonly cursor?: string | undefined;
  },
): Promise<OutboxView> {
  const { list, kind = [], q, cursor } = asked;
  const filter = {
    ...(list === undefined ? {} : { list }),
    ...(kind.length === 0 ? {} : { kinds: kind }),
    ...(q === undefined ? {} : { words: queryWords(q) }),
  };
  const page = await pageById(cursor, PAGE, (place, limit) =>
    effectsIn(tx, workspaceId, filter, place, limit),
  );
  const people = page.items.flatMap((effect) => peopleIn(effectContent(effect.kind, effect.payload)));
  const names = await namesOf(tx, workspaceId, people);
  return {
    ...page,
    items: page.items.map((effect) => effectItem(effect, names)),
    counts: await effectCounts(tx, workspaceId),
  };
}
