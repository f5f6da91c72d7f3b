import { accentCss } from '@handrail/core/brand/accent';
import { HEX } from '@handrail/core/brand/colour';
import type { LoaderFunctionArgs } from '@remix-run/node';

/** What pages make of an accent colour. It follows from the colour in its address, so browsers keep it for good. */
export function loader({ params }: LoaderFunctionArgs) {
  const hex = `#${params['colour'] ?? ''}`;
  if (!HEX.test(hex)) throw new Response(null, { status: 404 });
  return new Response(accentCss(hex), {
    headers: {
      'Content-Type': 'text/css; charset=utf-8',
      'Cache-Control': 'public, max-age=31536000, immutable',
    },
  });
}
