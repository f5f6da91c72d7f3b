/** Bytes; a record with all its evidence has some ten thousand. */
export const LARGEST_BODY = 1024 * 1024;

/** How much of a body that is too large is still taken from the wire. */
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
    if (length > DRAINED) return null;
    if (length > most) chunks.length = 0;
    else chunks.push(chunk);
  }
  if (length > most) return null;
  return chunks.length === 1 && chunks[0] !== undefined ? chunks[0] : Buffer.concat(chunks);
}
