import type { LinkProps } from '@handrail/ui/link';
import { Link } from '@remix-run/react';

/**
 * The kit's links. One to a place of ours is a plain anchor that `RoutedLinks` makes the router follow: a list has a
 * hundred of them, and a component of the router for each is a good part of the time a page takes. `?…` is resolved
 * against the route, so it stays with the router; places on the same page and other sites are anchors and nothing else.
 */
export function RouterLink({ href, ...rest }: LinkProps) {
  if (href.startsWith('/')) return <a href={href} data-routed="" {...rest} />;
  return href.startsWith('?') ? <Link to={href} prefetch="intent" {...rest} /> : <a href={href} {...rest} />;
}
