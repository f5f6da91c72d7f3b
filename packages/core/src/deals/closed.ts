import { instantOf } from '../time/days.ts';
import type { ClosedWonRecord } from './record.ts';

/** Triggers that can come before the close. */
const MAY_PRECEDE_CLOSE: ReadonlySet<string> = new Set([
  'customer_assigned',
  'kickoff_scheduled',
  'implementation_requested',
  'portal_signup',
]);

/**
 * Whether the deal is closed as far as the record tells: its trigger says so (closed_won, a signed order form, a payment), or its
 * close lies at or before the trigger. Otherwise `deal.closedAt` is the close that sales expects.
 */
export function isClosed(record: ClosedWonRecord): boolean {
  if (!MAY_PRECEDE_CLOSE.has(record.trigger.kind)) return true;
  const close = instantOf(record.deal.closedAt);
  const trigger = instantOf(record.trigger.at);
  return close !== null && trigger !== null && close <= trigger;
}
