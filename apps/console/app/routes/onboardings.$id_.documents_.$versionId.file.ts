import { FILE_POLICY } from '@handrail/web/server/security-headers';
import { createReadableStreamFromReadable, type LoaderFunctionArgs } from '@remix-run/node';
import { Readable } from 'node:stream';
import { redirectWithFlash } from '@handrail/web/pages/flash.server';
import { callerFor } from '../api.server.ts';
import { documentsHref } from '../onboardings/packet/address.ts';

/** A customer's file by its short link: to be saved, never shown. */
export async function loader(args: LoaderFunctionArgs) {
  const caller = await callerFor(args);
  const query = new URL(args.request.url).searchParams;
  const id = args.params.id ?? '';
  const opening = caller.documents.open({
    id,
    versionId: args.params.versionId ?? '',
    until: query.get('until') ?? '',
    signature: query.get('signature') ?? '',
  });
  const file = await opening.catch((error: unknown) => {
    // The document is there and its file is not: the page says so.
    if (error instanceof Response && error.status === 503) return null;
    throw error;
  });
  if (file === null) {
    const text = 'The file is not where it should be. Ask the customer for it again.';
    return redirectWithFlash(documentsHref(id), { tone: 'danger', text }, args.context);
  }
  return new Response(createReadableStreamFromReadable(Readable.from(file.body)), {
    headers: {
      'Content-Type': file.media,
      'Content-Length': String(file.size),
      'Content-Disposition': `attachment; filename*=UTF-8''${encodeURIComponent(file.fileName)}`,
      'Content-Security-Policy': FILE_POLICY,
      'Cache-Control': 'private, no-store',
    },
  });
}
