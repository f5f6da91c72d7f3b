import type { Packet } from './packet.ts';

/** What a packet's customer is called in a sentence: by the account, else by the deal. */
export function customerName(
  { account, deal }: Pick<Packet, 'account' | 'deal'>,
  otherwise = 'this customer',
): string {
  return account.name.value ?? deal.name.value ?? otherwise;
}
