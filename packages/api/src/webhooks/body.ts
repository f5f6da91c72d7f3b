/** Bytes; a record with all its evidence has some ten thousand. */
export const LARGEST_BODY = 1024 * 1024;

/**
 * The bytes of a request, or null as soon as there are more than `most`: the rest is not read.
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
    if (length > most) return null;
    chunks.push(chunk);
  }
  return chunks.length === 1 && chunks[0] !== undefined ? chunks[0] : Buffer.concat(chunks);
}
