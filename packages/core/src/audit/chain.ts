/** One entry of a workspace's audit chain, as stored and as exported. */
export type ChainEntry = {
  readonly seq: number;
  readonly at: string;
  readonly actor: string;
  readonly action: string;
  readonly objectType: string;
  readonly objectId: string;
  /** The exact text that is hashed: canonical JSON of the fields above (without `seq`), `workspaceId` and `details`. */
  readonly payload: string;
  /** Lowercase hex SHA-256 of the hash before (empty for the first) followed by the payload, as UTF-8. */
  readonly hash: string;
};

/** Where the chain ends. */
export type ChainHead = { readonly seq: number; readonly hash: string };

export type ChainVerdict =
  | { readonly ok: true; readonly entries: number; readonly headHash: string }
  | {
      readonly ok: false;
      /** Entries found good before the bad one. */
      readonly entries: number;
      readonly firstBadSeq: number;
      readonly reason: string;
    };

type Bad = Extract<ChainVerdict, { ok: false }>;

/**
 * Checks a chain entry by entry, in constant memory: `take` each in the order of `seq` until it returns a verdict,
 * else `end` with the head. `noted` is an entry somebody wrote down earlier, outside the system's reach: a chain
 * rewritten as a whole is sound in itself and can only be caught by that.
 */
export function chainVerifier(
  workspaceId: string,
  sha256: (text: string) => string,
  noted?: ChainHead,
): { take: (entry: ChainEntry) => Bad | null; end: (head: ChainHead | null) => ChainVerdict } {
  let last: ChainHead = { seq: 0, hash: '' };
  const bad = (firstBadSeq: number, reason: string): Bad => ({
    ok: false,
    entries: Math.min(last.seq, firstBadSeq - 1),
    firstBadSeq,
    reason,
  });

  const take = (entry: ChainEntry): Bad | null => {
    const expected = last.seq + 1;
    if (entry.seq > expected)
      return bad(expected, `Entry ${expected} is missing: the next one is ${entry.seq}.`);
    if (entry.seq < expected) return bad(expected, `Entry ${entry.seq} stands where ${expected} should be.`);
    if (sha256(last.hash + entry.payload) !== entry.hash)
      return bad(
        entry.seq,
        `The hash of entry ${entry.seq} does not follow from its text and the entry before: it was changed, swapped or put in.`,
      );
    const field = contradicted(entry, workspaceId);
    if (field !== null)
      return bad(entry.seq, `Entry ${entry.seq}: ${field} is not what its hashed text says.`);
    if (noted?.seq === entry.seq && noted.hash !== entry.hash)
      return bad(
        entry.seq,
        `Entry ${entry.seq} has another hash than the one noted: the chain was written anew.`,
      );
    last = { seq: entry.seq, hash: entry.hash };
    return null;
  };

  const end = (head: ChainHead | null): ChainVerdict => {
    const seq = head?.seq ?? 0;
    if (head === null && last.seq > 0)
      return bad(last.seq, 'The head, which names the last entry, is missing.');
    if (seq > last.seq)
      return bad(last.seq + 1, `The end is cut off: the head names entry ${seq}, the last is ${last.seq}.`);
    if (seq < last.seq)
      return bad(seq + 1, `Entries were put in after ${seq}, the last one that the head names.`);
    if (head !== null && head.hash !== last.hash)
      return bad(Math.max(seq, 1), `The hash of entry ${seq} is not the one that the head names.`);
    if (noted !== undefined && noted.seq > last.seq)
      return bad(last.seq + 1, `The end is cut off: entry ${noted.seq} was noted, the last is ${last.seq}.`);
    return { ok: true, entries: last.seq, headHash: last.hash };
  };

  return { take, end };
}

/** The first field whose column says something else than the payload; null where all agree. */
function contradicted(entry: ChainEntry, workspaceId: string): string | null {
  let said: unknown;
  try {
    said = JSON.parse(entry.payload);
  } catch {
    return 'the text';
  }
  if (typeof said !== 'object' || said === null) return 'the text';
  const payload = new Map<string, unknown>(Object.entries(said));
  const columns = { ...entry, workspaceId };
  const fields = ['workspaceId', 'at', 'actor', 'action', 'objectType', 'objectId'] as const;
  return fields.find((field) => payload.get(field) !== columns[field]) ?? null;
}
