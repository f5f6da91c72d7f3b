import type { Finding } from '@handrail/core/rules/outcome';
import { Link } from '@handrail/ui/link';
import { FindingFrame } from '../../findings/finding-frame.tsx';
import { findingId } from '../../findings/finding-id.ts';
import { ItemStatus } from '../../reviews/item-status.tsx';
import { ownerName } from './owner-name.ts';
import { traceHref } from './address.ts';
import { usePacket } from './packet-context.tsx';

type Props = { readonly finding: Finding; readonly mark?: 'new' | 'changed'; readonly traced: boolean };

/** A finding on its packet: its facts lead to their places, and "why exactly" to the trace. */
export function FindingCard({ finding, mark, traced }: Props) {
  const { packet, address, hrefOf, textOf, review } = usePacket();
  const item = review?.items.find(({ row }) => row === finding.row);
  return (
    <FindingFrame
      finding={finding}
      id={findingId(finding.row)}
      lead={
        mark && (
          <strong className="font-semibold text-accent-ink">{mark === 'new' ? 'New: ' : 'Changed: '}</strong>
        )
      }
      person={ownerName(finding.owner, packet.team).person}
      standing={item?.standing}
      status={item && <ItemStatus item={item} onboardingId={address.id} requestHref="#questions" />}
      cite={(ref) => ({ label: textOf(ref.source), href: hrefOf(ref) ?? undefined })}
      links={
        traced && (
          <Link
            href={traceHref(address, finding.row)}
            className="rounded-sm text-accent-ink underline-offset-2 hover:underline"
          >
            Why exactly<span className="sr-only"> {finding.title}</span>
          </Link>
        )
      }
    />
  );
}
