import type { LinkProps } from '@handrail/ui/link';
import { useLocation } from '@remix-run/react';
import { RouterLink } from '@handrail/web/parts/router-link';
import { usePacket } from './packet-context.tsx';
import { packetHref } from './address.ts';

/**
 * Links of the packet page. Opening and closing a drawer leaves the story where it stands; a place on the page that is
 * open already is a plain anchor, so that the browser itself marks the target.
 */
export function PacketLink({ href, ...rest }: LinkProps) {
  const { address } = usePacket();
  const { pathname, search } = useLocation();
  const [page = '', place] = href.split('#');
  if (place !== undefined && page === `${pathname}${search}`) return <a href={`#${place}`} {...rest} />;
  if (!href.startsWith('/')) return <a href={href} {...rest} />;
  const ofThisPacket = page.startsWith(packetHref({ id: address.id, version: null }));
  return (
    <RouterLink
      href={href}
      data-keep-scroll={ofThisPacket && place === undefined ? '' : undefined}
      {...rest}
    />
  );
}
