import type { MessageView } from '@handrail/api/messages/views';
import type { Packet } from '@handrail/core/packets/packet';
import { hrefOf, placesOf } from '../onboardings/packet/places.ts';
import { sourceText } from '../onboardings/packet/source-text.ts';
import { sourceKey, type SourceLinks } from './values-section.tsx';

/** The links of a message's citations into the packet: a field to its place, a text to the quoted words. */
export function sourceLinks(
  id: string,
  packet: Packet,
  { values }: Pick<MessageView, 'values'>,
): SourceLinks {
  const places = placesOf(packet);
  return Object.fromEntries(
    values
      .flatMap(({ citations }) => citations)
      .map((citation) => [
        sourceKey(citation),
        citation.source.startsWith('given:')
          ? { href: null, label: 'filled in by the sender' }
          : {
              href: hrefOf(citation, places, { id, version: null }),
              label: sourceText(citation.source, packet),
            },
      ]),
  );
}
