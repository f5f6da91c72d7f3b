import type { Received } from '@handrail/api/documents/receive';
import { unstable_parseMultipartFormData as parseMultipart } from '@remix-run/node';

type Upload = (file: {
  readonly fileName: string;
  readonly body: AsyncIterable<Uint8Array>;
}) => Promise<Received>;

/** The header in which the page's script names a file that it sends by itself, percent-encoded. */
const NAME_HEADER = 'x-file-name';

/**
 * Hands the file on as it comes, never whole in memory: by itself as the page's script sends it, or out of a form; null where none
 * was chosen. What is neither is refused as a 400.
 */
export async function uploadOf(request: Request, upload: Upload): Promise<Received | null> {
  const name = request.headers.get(NAME_HEADER);
  if (name !== null && request.body !== null)
    return toTheEnd(upload, { fileName: nameOf(name), body: request.body });
  const found: { received: Received | null } = { received: null };
  let began = false;
  try {
    await parseMultipart(request, async ({ name, filename, data }) => {
      began = true;
      if (name === 'file' && filename && found.received === null)
        found.received = await toTheEnd(upload, { fileName: filename, body: data });
      else await readAway(data);
      return null;
    });
  } catch (error) {
    // Nothing of it could be read as a form; what the upload itself throws goes on.
    if (began) throw error;
    throw new Response('What was sent is not a form with a file, so nothing was done.', { status: 400 });
  }
  return found.received;
}

/** A browser that is answered in the midst of its sending shows a broken line in place of the answer: what is refused is read as well. */
async function toTheEnd(upload: Upload, file: Parameters<Upload>[0]): Promise<Received> {
  try {
    return await upload(file);
  } catch (error) {
    // Where the line itself broke there is nothing more to read.
    await readAway(file.body).catch(() => undefined);
    throw error;
  }
}

function nameOf(encoded: string): string {
  try {
    return decodeURIComponent(encoded);
  } catch {
    return encoded;
  }
}

async function readAway(data: AsyncIterable<Uint8Array>): Promise<void> {
  const parts = data[Symbol.asyncIterator]();
  while ((await parts.next()).done !== true);
}
