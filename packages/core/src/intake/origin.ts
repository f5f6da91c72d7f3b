import type { ClosedWonRecord } from '../deals/record.ts';
import type { TermSource } from '../rules/vocabulary.ts';
import type { IntakeValue } from './values.ts';

/** Where a value is known from, in the customer's terms. `sales`: what our sales team noted in talks and mails. */
export const ORIGIN_KINDS = ['contract', 'order_form', 'billing', 'sales'] as const;
export type OriginKind = (typeof ORIGIN_KINDS)[number];

/** Where a value is known from and since when; `at` is an ISO date-time. `source`: its field path, which only our own people see. */
export type Origin = { readonly kind: OriginKind; readonly at: string; readonly source: string };

/** A value as the record holds it. */
export type Held = { readonly value: IntakeValue; readonly origin: Origin };

/**
 * What is known of a field before the customer has said anything. `either`: the two papers that they signed disagree, so nothing is
 * prefilled and both are offered.
 */
export type Prefill = { readonly held: Held | null; readonly either: readonly Held[] };

export const NOTHING_HELD: Prefill = { held: null, either: [] };

const KIND_OF_SOURCE: Readonly<Record<Exclude<TermSource, 'provisioning'>, OriginKind>> = {
  contract: 'contract',
  orderForm: 'order_form',
  billing: 'billing',
  crm: 'sales',
};
const PAPER_KINDS: Readonly<Partial<Record<OriginKind, 'contract' | 'order_form'>>> = {
  contract: 'contract',
  order_form: 'order_form',
};

/** A term's place: of the paper's own day where the record has its text with a date, else of the day of the close. */
export function termOrigin(
  record: ClosedWonRecord,
  source: Exclude<TermSource, 'provisioning'>,
  path: string,
): Origin {
  const kind = KIND_OF_SOURCE[source];
  const paper = PAPER_KINDS[kind];
  const dated = (record.evidence ?? []).flatMap((item) => (item.kind === paper && item.at ? [item.at] : []));
  return { kind, at: dated.sort().at(-1) ?? record.deal.closedAt, source: path };
}

/** What sales noted: on the day of the note that says just this, else on the day of the close. */
export function salesOrigin(record: ClosedWonRecord, path: string, value: IntakeValue): Origin {
  const noted = (record.evidence ?? []).find(({ text, at }) => at !== undefined && text.trim() === value);
  return { kind: 'sales', at: noted?.at ?? record.deal.closedAt, source: path };
}

/** What sales noted, where they noted anything. */
export function salesPrefill(
  record: ClosedWonRecord,
  path: string,
  value: IntakeValue | null | undefined,
): Prefill {
  if (value === null || value === undefined || (Array.isArray(value) && value.length === 0))
    return NOTHING_HELD;
  return { held: { value, origin: salesOrigin(record, path, value) }, either: [] };
}
