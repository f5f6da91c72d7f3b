import { handleClosedWonWebhook } from '@handrail/api/webhooks/closed-won';
import type { Services } from '@handrail/api/context';
import type { Handler } from 'hono';
import type { Env } from './env.ts';
import { readBody } from './read-body.ts';

/** A record of a deal is far smaller; anything larger is refused before it is held in memory. */
const LIMIT_BYTES = 1_000_000;

/** Closed-won records from other systems. The signature is checked over the bytes as they came. */
export function answerWebhook(services: Services): Handler<Env> {
  return async (c) => {
    const rawBody = await readBody(c.req.raw, LIMIT_BYTES);
    if (rawBody === null)
      return c.json({ error: { path: '', message: 'The record is larger than 1 MB.' } }, 413);
    const answer = await handleClosedWonWebhook(services, {
      source: c.req.param('source') ?? '',
      workspaceSlug: c.req.query('workspace'),
      headers: Object.fromEntries(c.req.raw.headers),
      rawBody,
    });
    return c.json(answer.body, answer.status);
  };
}
