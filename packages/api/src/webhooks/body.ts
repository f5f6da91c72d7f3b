/** Bytes; a record with all its evidence has some ten thousand. */
export const LARGEST_BODY = 1024 * 1024;

/** How much of a body beyond what it may have is still taken from the wire. */
const DRAINED = 16 * LARGEST_BODY;

/**
 * The bytes of a request, or null where there are more than `most`. What comes beyond is read and thrown away, up to 16 MB, as
 * most senders only listen once they have said everything.
 * @throws when the sender breaks off
 */
export async function readAtMost(
  stream: ReadableStream<Uint8Array> | null,
  most: number,
): Promise<Uint8Array | null> {
  if (stream === null) return new Uint8Array();
  const chunks: Uint8Array[] = [];
  let length = 0;
  for await (const chunk of stream) {
    length += chunk.length;
    // Leaving the loop cancels the stream.
    if (length > most + DRAINED) return null;
    if (length > most) chunks.length = 0;
    else chunks.push(chunk);
  }
  if (length > most) return null;
  return chunks.length === 1 && chunks[0] !== undefined ? chunks[0] : Buffer.concat(chunks);
}

/** The body of a request, or null where it is too large. One of a told length is taken in one piece, which costs less than a stream. */
export async function readBody(request: Request, most: number): Promise<Uint8Array | null> {
  const told = request.headers.get('content-length');
  // The server ends a body at its told length.
  return told !== null && Number(told) <= most
    ? new Uint8Array(await request.arrayBuffer())
    : readAtMost(request.body, most);
}
