import { AUDIT_FORMATS } from '@handrail/api/audit/formats';
import type { AuditFormat } from '@handrail/api/audit/formats';
import { refusalResponse } from '@handrail/web/pages/refusals.server';

const TYPES = { jsonl: 'application/x-ndjson', csv: 'text/csv', json: 'application/json' } as const;

/** The format that a request asks for. */
export function formatOf(request: Request): AuditFormat {
  const asked = new URL(request.url).searchParams.get('format');
  const format = AUDIT_FORMATS.find((known) => known === asked);
  if (format === undefined) throw refusalResponse({ kind: 'not_found' });
  return format;
}

/** Pieces of a text as a file, sent as they are read. */
export function download(
  format: keyof typeof TYPES,
  {
    fileName,
    pieces,
  }: { readonly fileName: string; readonly pieces: AsyncGenerator<{ readonly text: string }> },
): Response {
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
