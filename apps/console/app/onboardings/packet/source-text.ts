import type { Packet } from '@handrail/core/packets/packet';
import { sourceLabel } from '@handrail/ui/lib/source-label';

/** A source in words that mean most here: the title of a text, the name of a stakeholder, else the field's label. */
export function sourceText(source: string, packet: Pick<Packet, 'evidence' | 'stakeholders'>): string {
  const textId = /^evidence:(.+)$/s.exec(source)?.[1];
  if (textId !== undefined) return packet.evidence.find((item) => item.id === textId)?.title ?? textId;
  const path = /^stakeholders\[\d+\]/.exec(source)?.[0];
  if (path === undefined) return sourceLabel(source);
  const person = packet.stakeholders.flatMap((entry) => entry.people).find((one) => one.source === path);
  if (person === undefined) return sourceLabel(source);
  const field = source.slice(path.length + 1);
  return field === '' ? person.name : `${person.name} · ${sourceLabel(field)}`;
}
