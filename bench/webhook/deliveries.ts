import { createHmac, randomUUID } from 'node:crypto';
import type { ClosedWonRecord } from '@handrail/core/deals/record';

/** Stands in the templates where each delivery has a number of its own. */
const NUMBER = '@@number@@';

export type Delivery = { readonly headers: Record<string, string>; readonly body: string };

/**
 * Signed deliveries without end, each a new deal of a new account, made from the records in turn. The record's own
 * `context` goes: a live workspace reads its database instead.
 */
export function deliveries(records: readonly ClosedWonRecord[], secret: string): () => Delivery {
  const key = Buffer.from(secret.replace(/^whsec_/, ''), 'base64');
  const templates = records.map((record) => template(record).split(NUMBER));
  const run = randomUUID().slice(0, 8);
  let number = 0;
  return () => {
    number += 1;
    const body = (templates[number % templates.length] ?? []).join(`${run}${number}`);
    const id = `msg_${run}${number}`;
    const timestamp = String(Math.floor(Date.now() / 1000));
    const signature = createHmac('sha256', key).update(`${id}.${timestamp}.${body}`).digest('base64');
    return {
      headers: {
        'content-type': 'application/json',
        'webhook-id': id,
        'webhook-timestamp': timestamp,
        'webhook-signature': `v1,${signature}`,
      },
      body,
    };
  };
}

function template({ context: _, ...record }: ClosedWonRecord): string {
  return JSON.stringify({
    ...record,
    id: `deal-${NUMBER}`,
    account: {
      ...record.account,
      name: `${record.account.name} ${NUMBER}`,
      domain: `a${NUMBER}.${record.account.domain ?? 'example'}`,
    },
  });
}
