import type { SourceRef } from '@handrail/core/rules/outcome';
import { CitationChip } from '@handrail/ui/citation-chip';
import { usePacket } from './packet-context.tsx';

/** Sources with what they say, each leading to its place. `lead` stands before them: "The paper says". */
export function Cited({ lead, refs }: { lead?: string; refs: readonly SourceRef[] }) {
  const { hrefOf, textOf } = usePacket();
  return (
    <p className="flex min-w-0 flex-wrap items-baseline gap-x-2 gap-y-1 text-xs">
      {lead && <span className="text-faint">{lead}</span>}
      {refs.map((ref, index) => (
        <CitationChip key={index} citation={ref} label={textOf(ref.source)} href={hrefOf(ref) ?? undefined} />
      ))}
    </p>
  );
}
