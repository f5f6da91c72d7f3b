import { z } from 'zod';
import { chainVerifier } from '@handrail/core/audit/chain';
import type { ChainHead, ChainVerdict } from '@handrail/core/audit/chain';
import { sha256 } from '@handrail/db/audit/verify';
import { EXPORT_FORMAT } from './export.ts';
import { begun } from './verify-workspaces.ts';

const first = z.strictObject({ format: z.literal(EXPORT_FORMAT), workspaceId: z.uuid(), slug: z.string() });
const entry = z.strictObject({
  seq: z.int(),
  at: z.string(),
  actor: z.string(),
  action: z.string(),
  objectType: z.string(),
  objectId: z.string(),
  payload: z.string(),
  hash: z.string(),
});
const last = z.strictObject({ head: z.strictObject({ seq: z.int(), hash: z.string() }).nullable() });

/**
 * Checks an export by itself, line by line, in constant memory, without a database. `noted` as `chainVerifier` has it.
 * A line that is no entry, a missing last line and lines after it are bad like a changed entry.
 */
export async function verifyExport(
  lines: AsyncIterable<string> | Iterable<string>,
  noted?: ChainHead,
): Promise<ChainVerdict> {
  let number = 0;
  let good = 0;
  let chain: ReturnType<typeof chainVerifier> | undefined;
  let verdict: ChainVerdict | undefined;
  const bad = (reason: string): ChainVerdict => ({ ok: false, entries: good, firstBadSeq: good + 1, reason });
  for await (const line of lines) {
    number += 1;
    if (line.trim() === '') continue;
    if (verdict !== undefined) return bad(`Line ${number} stands after the last one.`);
    const value = parsed(line);
    // A member given twice reads one way here and another way elsewhere.
    if (JSON.stringify(value) !== line.trimEnd()) return bad(`Line ${number} is not as an export writes it.`);
    if (chain === undefined) {
      const begun = first.safeParse(value);
      if (!begun.success) return bad(`Line ${number} is not the beginning of an audit export.`);
      chain = chainVerifier(begun.data.workspaceId, sha256, noted);
      continue;
    }
    const ended = last.safeParse(value);
    if (ended.success) {
      verdict = begun(chain.end(ended.data.head));
      continue;
    }
    const one = entry.safeParse(value);
    if (!one.success) return bad(`Line ${number} is not an entry.`);
    const wrong = chain.take(one.data);
    if (wrong !== null) return wrong;
    good += 1;
  }
  return (
    verdict ?? bad('The export is cut off: its last line, which names the end of the chain, is missing.')
  );
}

function parsed(line: string): unknown {
  try {
    return JSON.parse(line);
  } catch {
    return undefined;
  }
}
