import { createHash } from 'node:crypto';
import { canonicalJson } from '@handrail/core/audit/canonical-json';
import type { ClosedWonRecord } from '@handrail/core/deals/record';
import type { Circumstances } from '@handrail/core/rules/circumstances';

/** Names a record by its content, whatever the order of its keys. */
export function recordHash(record: ClosedWonRecord): string {
  return hashOf(record);
}

/** Names what a judgement rests on beside the register: equal facts are judged equally. */
export function factsHash(hashOfRecord: string, circumstances: Circumstances): string {
  return sha256(`${hashOfRecord}\n${canonicalJson(circumstances)}`);
}

/** Names any JSON value by its content, whatever the order of its keys. */
export function hashOf(value: unknown): string {
  return sha256(canonicalJson(value));
}

/** SHA-256 as lowercase hex; text as UTF-8. */
export function sha256(data: string | Uint8Array): string {
  return createHash('sha256').update(data).digest('hex');
}
