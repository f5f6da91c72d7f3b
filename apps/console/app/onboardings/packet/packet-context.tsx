import type { ReviewView } from '@handrail/api/reviews/views';
import type { Packet } from '@handrail/core/packets/packet';
import type { SourceRef } from '@handrail/core/rules/outcome';
import { createContext, useContext, useMemo, type ReactNode } from 'react';
import type { PacketAddress } from './address.ts';
import { hrefOf, placesOf } from './places.ts';
import { sourceText } from './source-text.ts';

type PacketOnScreen = {
  readonly packet: Packet;
  readonly address: PacketAddress;
  /** Where a chip leads, or null. */
  readonly hrefOf: (ref: SourceRef) => string | null;
  readonly textOf: (source: string) => string;
  /** Whether the field, or something inside it, differs from the version before. */
  readonly changed: (field: string) => boolean;
  /** What people decide about it; null where an older version is shown. */
  readonly review: ReviewView | null;
};

const OnScreen = createContext<PacketOnScreen | null>(null);

type Props = {
  readonly packet: Packet;
  readonly address: PacketAddress;
  /** Field paths that differ from the version before. */
  readonly changedFields: readonly string[];
  readonly review: ReviewView | null;
  readonly children: ReactNode;
};

/** Gives every part of the packet page the way from a source to its place, its words and its marks. */
export function PacketProvider({ packet, address, changedFields, review, children }: Props) {
  const { id, version } = address;
  const value = useMemo((): PacketOnScreen => {
    const places = placesOf(packet);
    const at = { id, version };
    return {
      packet,
      address: at,
      review,
      hrefOf: (ref) => hrefOf(ref, places, at),
      textOf: (source) => sourceText(source, packet),
      changed: (field) =>
        changedFields.some(
          (path) => path === field || path.startsWith(`${field}.`) || path.startsWith(`${field}[`),
        ),
    };
  }, [packet, id, version, changedFields, review]);
  return <OnScreen.Provider value={value}>{children}</OnScreen.Provider>;
}

/** The packet on the screen. */
export function usePacket(): PacketOnScreen {
  const value = useContext(OnScreen);
  if (value === null) throw new Error('usePacket is used outside of PacketProvider');
  return value;
}
