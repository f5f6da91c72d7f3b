import type { EvidenceView } from '@handrail/api/views';
import type { Packet } from '@handrail/core/packets/packet';
import { Badge } from '@handrail/ui/badge';
import { ButtonLink } from '@handrail/ui/button';
import { Callout } from '@handrail/ui/callout';
import { DayTime } from '@handrail/ui/day-time';
import { ArrowLeft, ArrowRight } from 'lucide-react';
import { useEffect } from 'react';
import { EVIDENCE_LABELS, labelOf } from '../labels.ts';
import { evidenceHref, packetHref, type PacketAddress } from '../packet/address.ts';
import { SideSheet } from '../packet/side-sheet.tsx';
import { ExactText } from './exact-text.tsx';
import { hiddenCount } from './hidden-count.ts';

type Props = {
  readonly evidence: EvidenceView;
  readonly all: Packet['evidence'];
  readonly address: PacketAddress;
  readonly quote: { readonly start: number; readonly end: number } | null;
};

/** One text of the record, exactly as it came, at the quoted words. */
export function EvidenceDrawer({ evidence, all, address, quote }: Props) {
  const at = all.findIndex((item) => item.id === evidence.id);
  const hidden = hiddenCount(evidence.text);
  useEffect(() => {
    if (quote) document.getElementById('quote')?.scrollIntoView({ block: 'center' });
  }, [evidence.id, quote]);
  return (
    <SideSheet
      title={evidence.title ?? evidence.id}
      closeHref={packetHref(address)}
      subtitle={
        <span className="flex flex-wrap items-center gap-x-2 gap-y-1">
          <Badge>{labelOf(EVIDENCE_LABELS, evidence.kind)}</Badge>
          {evidence.author && <span>{evidence.author}</span>}
          {evidence.at && <DayTime at={evidence.at} />}
          <span className="text-faint">{evidence.text.length.toLocaleString('en')} characters</span>
        </span>
      }
      footer={
        <nav aria-label="Texts" className="flex items-center justify-between gap-3">
          <Step to={all[at - 1]} address={address} direction="previous" />
          <span className="text-xs tabular text-faint">{at >= 0 ? `${at + 1} of ${all.length}` : ''}</span>
          <Step to={all[at + 1]} address={address} direction="next" />
        </nav>
      }
    >
      {hidden > 0 && (
        <Callout
          tone="warning"
          title={`${hidden} hidden ${hidden === 1 ? 'character' : 'characters'}`}
          className="mb-4"
        >
          Characters that a reader would not see, or that turn the text around, are shown by their name.
        </Callout>
      )}
      <ExactText text={evidence.text} start={quote?.start} end={quote?.end} />
    </SideSheet>
  );
}

function Step({
  to,
  address,
  direction,
}: {
  to: Packet['evidence'][number] | undefined;
  address: PacketAddress;
  direction: 'previous' | 'next';
}) {
  if (to === undefined) return <span className="w-24" />;
  const back = direction === 'previous';
  return (
    <ButtonLink
      size="sm"
      href={evidenceHref(address, to.id)}
      rel={back ? 'prev' : 'next'}
      aria-label={`${back ? 'Previous' : 'Next'} text: ${to.title ?? to.id}`}
    >
      {back && <ArrowLeft size={14} aria-hidden="true" />}
      {back ? 'Previous' : 'Next'}
      {!back && <ArrowRight size={14} aria-hidden="true" />}
    </ButtonLink>
  );
}
