import { AUDIT_FORMATS } from '@handrail/api/audit/formats';
import type { LoaderFunctionArgs } from '@remix-run/node';
import { callerFor, refusalResponse } from '../api.server.ts';

const TYPES = { jsonl: 'application/x-ndjson', csv: 'text/csv' } as const;

/** The whole audit log as a file, sent as it is read. */
export async function loader(args: LoaderFunctionArgs) {
  const asked = new URL(args.request.url).searchParams.get('format');
  const format = AUDIT_FORMATS.find((known) => known === asked);
  if (format === undefined) throw refusalResponse({ kind: 'not_found' });
  const { fileName, pieces } = await (await callerFor(args)).audit.export({ format });
  const body = new ReadableStream<Uint8Array>({
    async pull(controller) {
      const { done, value } = await pieces.next();
      if (done) controller.close();
      else controller.enqueue(new TextEncoder().encode(value.text));
    },
    async cancel() {
      await pieces.return(undefined);
    },
  });
  return new Response(body, {
    headers: {
      'Content-Type': `${TYPES[format]}; charset=utf-8`,
      'Content-Disposition': `attachment; filename="${fileName}"`,
      'Cache-Control': 'no-store',
    },
  });
}
