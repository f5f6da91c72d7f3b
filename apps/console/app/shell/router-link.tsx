import type { LinkProps } from '@handrail/ui/link';
import { Link } from '@remix-run/react';

/** The kit's links through the router; places on the same page and other sites stay plain anchors. */
export function RouterLink({ href, ...rest }: LinkProps) {
  if (!href.startsWith('/') && !href.startsWith('?')) return <a href={href} {...rest} />;
  return <Link to={href} prefetch="intent" {...rest} />;
}
