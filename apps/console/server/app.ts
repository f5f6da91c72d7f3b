import { inboundMailEndpoint } from '@handrail/api/replies/endpoint';
import { closedWonEndpoint } from '@handrail/api/webhooks/endpoint';
import { requestBasics } from '@handrail/web/server/basics';
import type { Env } from '@handrail/web/server/env';
import { createFrame } from '@handrail/web/server/frame';
import type { AppParts } from '@handrail/web/server/run-app';
import type { Hono } from 'hono';
import { answerTrpc } from './trpc.ts';

/** Forms with a file of records to import may be this large; a webhook has its own, smaller limit. */
const LARGEST_FORM_MB = 32;

/** The whole console as one fetch handler: assets, webhooks, tRPC, pages. */
export function createApp({ services, settings, log, assets, render }: AppParts): Hono<Env> {
  const { publicUrl } = services;
  const site = { app: 'console', secure: publicUrl.startsWith('https:') } as const;
  return createFrame({
    ...{ publicUrl, settings, log, assets, largestFormMb: LARGEST_FORM_MB },
    // The signature says who they are.
    machines: (app) => {
      app.all('/webhooks/closed-won/:source', (c) =>
        closedWonEndpoint(services, c.req.raw, c.req.param('source')),
      );
      app.all('/webhooks/inbound-mail', (c) => inboundMailEndpoint(services, c.req.raw));
    },
    inside: (app) => app.use('/trpc/*', answerTrpc(services, site)),
    page: (c) => render(c.req.raw, requestBasics(c, services, site)),
  });
}
