import type { RecordLine } from '@handrail/core/deals/lines';
import type { CompiledRegister } from '@handrail/core/rules/compile';
import type { NewImportLine } from '@handrail/db/imports/lines';
import { accountKey, productName } from '../deals/account-key.ts';
import { circumstancesOf } from '../deals/circumstances.ts';
import { recordHash } from '../deals/hash.ts';
import { judge } from '../deals/judge.ts';
import { ofDeal, openAt, put } from './shelf.ts';
import type { Shelf } from './shelf.ts';

export type Foresight = {
  readonly register: CompiledRegister;
  readonly now: string;
  readonly colleagueDomains: readonly string[];
  /** What is on file, with what the lines before would put there. */
  readonly shelf: Shelf;
};

/**
 * What storing a line would do: its verdict, and what the register would find. Puts the line's onboarding on the shelf, so that
 * the next line of the same deal or account is seen beside it.
 */
export function foresee(
  line: RecordLine,
  { register, now, colleagueDomains, shelf }: Foresight,
): NewImportLine {
  const { parsed, label } = line;
  if (!parsed.ok)
    return {
      line: line.line,
      verdict: 'error',
      record: null,
      sourceId: label.id,
      accountName: label.accountName,
      lane: null,
      tier: null,
      findings: [],
      holds: [],
      completeness: null,
      errorPath: parsed.path,
      errorMessage: parsed.message,
    };
  const { record } = parsed;
  const deal = { source: record.source, sourceId: record.id };
  const [key, product, hash] = [accountKey(record), productName(record), recordHash(record)];
  const own = ofDeal(shelf, deal);
  const stays = own !== null && own.accountKey === key && own.product === product;
  const open = openAt(shelf, key).filter(
    (one) => one !== own && (!stays || one.accountOrder < own.accountOrder),
  );
  const circumstances = circumstancesOf(record, { now, open, colleagueDomains });
  const { evaluation, packet } = judge(register, record, circumstances, {
    closedBefore: own?.closed === true,
  });
  put(shelf, {
    ...deal,
    accountDomain: record.account.domain ?? null,
    accountKey: key,
    accountOrder: stays ? own.accountOrder : shelf.nextOrder,
    product,
    open: own?.open ?? true,
    closed: packet.deal.closed,
    recordHash: hash,
  });
  return {
    line: line.line,
    verdict: own === null ? 'new' : own.recordHash === hash ? 'unchanged' : 'update',
    record,
    sourceId: record.id,
    accountName: record.account.name,
    lane: evaluation.lane,
    tier: evaluation.findings[0]?.tier ?? null,
    findings: evaluation.findings.map(({ row, title, tier, because }) => ({ row, title, tier, because })),
    holds: evaluation.holds,
    completeness: packet.scores.completeness.value,
    errorPath: null,
    errorMessage: null,
  };
}
