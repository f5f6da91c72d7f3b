import { createHash } from 'node:crypto';
import { chainVerifier } from '@handrail/core/audit/chain';
import type { ChainHead, ChainVerdict } from '@handrail/core/audit/chain';
import type { Db } from '../connect.ts';
import { inWorkspace } from '../transaction.ts';
import { chainOf, headOf } from './entries.ts';

/** Walks the workspace's whole chain in one snapshot and names the first bad entry. `noted`: see `chainVerifier`. */
export function verifyAudit(db: Db, workspaceId: string, noted?: ChainHead): Promise<ChainVerdict> {
  return inWorkspace(
    db,
    workspaceId,
    async (tx) => {
      const chain = chainVerifier(workspaceId, sha256, noted);
      for await (const entry of chainOf(tx, workspaceId)) {
        const bad = chain.take(entry);
        if (bad !== null) return bad;
      }
      return chain.end(await headOf(tx, workspaceId));
    },
    { snapshot: true },
  );
}

/** Lowercase hex SHA-256 of the text as UTF-8. */
export function sha256(text: string): string {
  return createHash('sha256').update(text, 'utf8').digest('hex');
}
