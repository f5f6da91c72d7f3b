import { sameTerm, termCarriers } from '../compare/terms.ts';
import type { ClosedWonRecord } from '../deals/record.ts';
import { filled } from '../facts/filler.ts';
import { SIGNED_PAPER } from '../rules/vocabulary.ts';
import { RECORD_NAMES } from './requirement.ts';
import type { RecordName } from './requirement.ts';
import type { RecordNames } from './verdict.ts';

/** What the record has of the names and numbers that a document may have to show: as it was signed, else as sales and billing have it. */
export function recordNames(record: ClosedWonRecord): RecordNames {
  const [entity, taxId, poNumber] = RECORD_NAMES.map((name) => recordName(record, name));
  return {
    entity: entity ?? filled(record.account.entity, 'entity') ?? null,
    taxId: taxId ?? null,
    poNumber: poNumber ?? null,
  };
}

/** Sources that disagree with each other ask nothing of a document: which of them is right is not for the customer to guess. */
function recordName(record: ClosedWonRecord, name: RecordName): string | null {
  const signed = termCarriers(record, name, SIGNED_PAPER);
  const [first, ...others] = signed.length > 0 ? signed : termCarriers(record, name, ['crm', 'billing']);
  if (first === undefined || others.some(({ value }) => !sameTerm(name, first.value, value))) return null;
  return typeof first.value === 'string' ? first.value : null;
}
