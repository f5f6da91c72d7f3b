import { unsubscribeEndpoint } from '@handrail/api/unsubscribe/endpoint';
import { LARGEST_MEGABYTES } from '@handrail/core/documents/requirement';
import { requestBasics } from '@handrail/web/server/basics';
import type { Env } from '@handrail/web/server/env';
import { createFrame } from '@handrail/web/server/frame';
import type { AppParts } from '@handrail/web/server/run-app';
import type { Hono } from 'hono';

/** No form of the portal is larger. */
const LARGEST_FORM_MB = 1;
/** Documents, with what a form has around a file. */
const UPLOADS = { to: /^\/onboardings\/[^/]+\/documents\/[^/]+$/, largestMb: LARGEST_MEGABYTES + 1 };

/** The whole portal as one fetch handler: assets and pages. */
export function createApp({ services, settings, log, assets, render }: AppParts): Hono<Env> {
  const publicUrl = services.portalUrl;
  const site = { app: 'portal', secure: publicUrl.startsWith('https:') } as const;
  return createFrame({
    ...{ publicUrl, settings, log, assets, largestFormMb: LARGEST_FORM_MB, uploads: UPLOADS },
    // By mail programs too, which have no page of ours: the signature of the address says whose mails they end.
    machines: (app) => app.post('/unsubscribe', (c) => unsubscribeEndpoint(services, c.req.raw)),
    page: (c) => render(c.req.raw, requestBasics(c, services, site)),
  });
}
