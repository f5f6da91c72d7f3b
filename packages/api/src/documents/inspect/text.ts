/** A file's text, or null where it is none: UTF-8, UTF-16 that says so, or the letters of western Windows, as Excel writes them. */
export function plainText(bytes: Buffer): string | null {
  const marked = bytes.subarray(0, 2).toString('hex');
  if (marked === 'fffe' || marked === 'feff')
    return decoded(bytes, marked === 'fffe' ? 'utf-16le' : 'utf-16be');
  if (bytes.includes(0)) return null;
  return decoded(bytes, 'utf-8') ?? decoded(bytes, 'windows-1252');
}

function decoded(bytes: Buffer, encoding: string): string | null {
  try {
    return controlled(new TextDecoder(encoding, { fatal: true }).decode(bytes));
  } catch {
    return null;
  }
}

/** No sheet has signs that steer a terminal or a machine. */
function controlled(text: string): string | null {
  return /[\x01-\x08\x0e-\x1a\x1c-\x1f]/.test(text) ? null : text;
}
