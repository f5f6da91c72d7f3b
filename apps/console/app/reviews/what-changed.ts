import type { ItemView, ToDecide } from '@handrail/api/reviews/views';
import { DECISION_LABELS } from '@handrail/core/reviews/decision';
import { ITEM_STATES } from '@handrail/core/reviews/items';
import { HOLD_LABELS, TIER_LABELS } from '@handrail/core/rules/labels';
import { HOLDS, TIERS } from '@handrail/core/rules/vocabulary';
import { z } from 'zod';

/** What a reviewer saw when they began to decide, as the form carries it along; it is shown, never believed. */
const shown = z.object({
  version: z.number(),
  items: z.array(
    z.object({
      row: z.string(),
      tier: z.enum(TIERS),
      because: z.string(),
      standing: z.array(z.enum(HOLDS)),
      state: z.enum(ITEM_STATES),
    }),
  ),
});

/** What changed of one finding, a sentence each. */
export type RowChanges = {
  readonly row: string;
  readonly title: string;
  readonly changes: readonly string[];
};

export type ChangesSince = {
  readonly rows: readonly RowChanges[];
  /** The packet's versions then and now; null where it is the same. */
  readonly versions: { readonly from: number; readonly to: number } | null;
};

/** What stands before a reviewer, for the form to carry along. */
export function shownText({ version, items }: Pick<ToDecide, 'version' | 'items'>): string {
  const seen = items.map(({ row, tier, because, standing, state }) => ({
    row,
    tier,
    because,
    standing,
    state,
  }));
  return JSON.stringify({ version, items: seen });
}

/** What is otherwise than a form said; null where it says nothing that can be read. */
export function changesSince(text: unknown, now: Pick<ToDecide, 'version' | 'items'>): ChangesSince | null {
  const read = shown.safeParse(typeof text === 'string' ? parsed(text) : null);
  if (!read.success) return null;
  const then = read.data;
  const rows = now.items.flatMap((item) => {
    const before = then.items.find(({ row }) => row === item.row);
    const changes = before === undefined ? [] : changesOf(before, item);
    return changes.length === 0 ? [] : [{ row: item.row, title: item.title, changes }];
  });
  const versions = then.version === now.version ? null : { from: then.version, to: now.version };
  return { rows, versions };
}

type Before = z.infer<typeof shown>['items'][number];

function changesOf(before: Before, now: ItemView): string[] {
  const names = (holds: Before['standing']) => holds.map((hold) => HOLD_LABELS[hold]).join(', ');
  const added = now.standing.filter((hold) => !before.standing.includes(hold));
  const gone = before.standing.filter((hold) => !now.standing.includes(hold));
  return [
    ...(before.state === now.state ? [] : [stateWords(now)]),
    ...(before.tier === now.tier ? [] : [`Tier: ${TIER_LABELS[before.tier]} → ${TIER_LABELS[now.tier]}`]),
    ...(added.length === 0 ? [] : [`Now also holds: ${names(added)}`]),
    ...(gone.length === 0 ? [] : [`No longer holds: ${names(gone)}`]),
    ...(before.because === now.because ? [] : [`It said: ${before.because}`]),
  ];
}

function stateWords({ state, decision }: ItemView): string {
  const labels: Readonly<Record<string, string>> = DECISION_LABELS;
  const reason = decision?.reason ? `: “${decision.reason}”` : '';
  switch (state) {
    case 'open':
      return 'Open again';
    case 'cleared':
      return 'The finding is gone';
    case 'waiting':
    case 'released':
    case 'conditional':
    case 'rejected':
      return decision === null
        ? 'Settled meanwhile'
        : `${decision.by} decided: ${labels[decision.kind] ?? decision.kind}${reason}`;
  }
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}
