import { openLogo } from '@handrail/api/brand/door';
import { FILE_POLICY } from '@handrail/web/server/security-headers';
import type { LoaderFunctionArgs } from '@remix-run/node';

/** A vendor's logo. Another one has another address, so browsers keep it for good. */
export async function loader({ params, context }: LoaderFunctionArgs) {
  const { workspace = '', logo = '' } = params;
  const found = await openLogo(context.services, workspace, logo);
  if (found === null) throw new Response(null, { status: 404 });
  return new Response(new Uint8Array(found.bytes), {
    headers: {
      'Content-Type': found.type,
      'Cache-Control': 'public, max-age=31536000, immutable',
      'Content-Security-Policy': FILE_POLICY,
    },
  });
}
