import { FILE_POLICY } from '@handrail/web/server/security-headers';
import type { LoaderFunctionArgs } from '@remix-run/node';
import { callerFor } from '../api.server.ts';

/** A sample of a document to download. */
export async function loader(args: LoaderFunctionArgs) {
  const caller = await callerFor(args);
  const { name, bytes } = await caller.documents.sample({ name: args.params['name'] ?? '' });
  return new Response(new Uint8Array(bytes), {
    headers: {
      'Content-Type': 'application/octet-stream',
      'Content-Disposition': `attachment; filename="${name}"`,
      'Content-Security-Policy': FILE_POLICY,
    },
  });
}
