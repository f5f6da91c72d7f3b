import { domainKey } from '@handrail/core/compare/names';
import type { ClosedWonRecord } from '@handrail/core/deals/record';
import { filled } from '@handrail/core/facts/filler';
import { sha256 } from './hash.ts';

/** The longest domain name there can be (RFC 1035); what is longer is kept as its hash, since an index takes no long keys. */
const LONGEST_DOMAIN = 253;

/** The account of a deal as row 007 compares it, or null where the record names no domain: it is then nobody's duplicate. */
export function accountKey(record: ClosedWonRecord): string | null {
  const key = domainKey(filled(record.account.domain) ?? '');
  if (key === '') return null;
  return key.length <= LONGEST_DOMAIN ? key : `sha256:${sha256(key)}`;
}

/** The deal's product, or null where it is not filled in. */
export function productName(record: ClosedWonRecord): string | null {
  return filled(record.deal.product);
}
