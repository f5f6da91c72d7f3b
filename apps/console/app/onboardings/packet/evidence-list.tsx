import type { Packet } from '@handrail/core/packets/packet';
import { Badge } from '@handrail/ui/badge';
import { Section } from '@handrail/ui/card';
import { DateText } from '@handrail/ui/date-text';
import { Link } from '@handrail/ui/link';
import { Mark } from '@handrail/ui/mark';
import { EVIDENCE_LABELS, labelOf } from '../labels.ts';
import { evidenceHref } from './address.ts';
import { usePacket } from './packet-context.tsx';
import { evidenceEntryId } from './places.ts';

/** The texts the handoff rests on; each opens in the drawer. */
export function EvidenceList({ evidence }: { evidence: Packet['evidence'] }) {
  const { address } = usePacket();
  const unread = evidence.filter((text) => !text.read).length;
  return (
    <Section
      id="evidence"
      title="Evidence"
      note={unread > 0 ? `${unread} of ${evidence.length} not read yet` : undefined}
      flush
    >
      {evidence.length === 0 ? (
        <p className="p-4 text-sm text-faint italic">
          No texts came with the record: nothing backs up what it says.
        </p>
      ) : (
        <ul>
          {evidence.map((text, index) => (
            <li
              key={text.id}
              id={evidenceEntryId(index)}
              className="relative flex flex-wrap items-center gap-x-3 gap-y-0.5 border-b border-line px-4 py-2 text-sm last:border-b-0 hover:bg-hover"
            >
              <Mark name="file-text" className="size-3.5 text-faint" />
              <Link
                href={evidenceHref(address, text.id)}
                className="min-w-0 font-medium break-words text-ink after:absolute after:inset-0"
              >
                {text.title ?? text.id}
              </Link>
              <span className="text-xs text-muted">
                {[labelOf(EVIDENCE_LABELS, text.kind), text.author].filter(Boolean).join(' · ')}
                {text.at && (
                  <>
                    {' · '}
                    <DateText date={text.at} />
                  </>
                )}
                {` · ${text.characters.toLocaleString('en')} characters`}
              </span>
              {!text.read && <Badge className="ml-auto">Not read yet</Badge>}
            </li>
          ))}
        </ul>
      )}
    </Section>
  );
}
