import type { PromiseEntry } from '@handrail/core/packets/packet';
import { ROLE_LABELS } from '@handrail/core/rules/labels';
import { Badge } from '@handrail/ui/badge';
import { Section } from '@handrail/ui/card';
import { SourceChip } from '@handrail/ui/citation-chip';
import { Mark } from '@handrail/ui/mark';
import { CircleDashed, FileCheck, FileX } from 'lucide-react';
import { labelOf, PROMISE_LABELS } from '../labels.ts';
import { Cited } from './cited.tsx';
import { usePacket } from './packet-context.tsx';
import { placeId } from './places.ts';
import { From } from './sourced-value.tsx';

/** Every promise singly: what, who, the evidence, whether the signed paper holds it, and whether its owner has reviewed it. */
export function Promises({ promises }: { promises: readonly PromiseEntry[] }) {
  const loose = promises.filter((promise) => promise.heldBy === null).length;
  const note =
    promises.length === 0
      ? undefined
      : loose === 0
        ? 'all on paper'
        : `${loose} of ${promises.length} not on paper`;
  return (
    <Section id="promises" title="Promise ledger" note={note} flush>
      {promises.length === 0 ? (
        <p className="p-4 text-sm text-faint italic">
          No promises are listed. Texts that have not been read may hold some.
        </p>
      ) : (
        <ol>
          {promises.map((promise) => (
            <PromiseLine key={promise.source} promise={promise} />
          ))}
        </ol>
      )}
    </Section>
  );
}

function PromiseLine({ promise }: { promise: PromiseEntry }) {
  const { hrefOf, textOf, review } = usePacket();
  const reviewed =
    review !== null && review.acceptance.sides.every(({ ticked }) => ticked.includes(promise.source));
  const evidence = promise.evidence === null ? null : { source: `evidence:${promise.evidence}` };
  return (
    <li className="space-y-1.5 border-b border-line px-4 py-2.5 text-sm last:border-b-0">
      <div className="flex flex-wrap items-start justify-between gap-x-3 gap-y-1">
        <p className="min-w-0 flex-1 basis-60">
          <From sources={[promise.source]} id={placeId(promise.source)} className="text-ink">
            {promise.text}
          </From>
        </p>
        <span className="flex flex-wrap gap-1.5">
          {promise.heldBy === null ? (
            <Badge tone="high" icon={<FileX size={12} aria-hidden="true" />}>
              Not on paper
            </Badge>
          ) : (
            <Badge tone="good" icon={<FileCheck size={12} aria-hidden="true" />}>
              On paper
            </Badge>
          )}
          {reviewed ? (
            <Badge tone="good" icon={<Mark name="circle-check" />}>
              Reviewed
            </Badge>
          ) : (
            <Badge icon={<CircleDashed size={12} aria-hidden="true" />}>Not reviewed</Badge>
          )}
        </span>
      </div>
      <p className="flex flex-wrap items-center gap-x-2 gap-y-1 text-xs text-muted">
        <span>{labelOf(PROMISE_LABELS, promise.kind)}</span>
        <span>{promise.madeBy === null ? 'maker not named' : `made by ${promise.madeBy}`}</span>
        <span>reviewed by {ROLE_LABELS[promise.owner]}</span>
        {evidence ? (
          <SourceChip
            source={evidence.source}
            label={textOf(evidence.source)}
            href={hrefOf(evidence) ?? undefined}
          />
        ) : (
          <span className="text-faint italic">no evidence named</span>
        )}
      </p>
      {promise.heldBy && <Cited lead="The paper says" refs={[promise.heldBy]} />}
    </li>
  );
}
