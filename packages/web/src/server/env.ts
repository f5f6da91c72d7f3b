import type { HttpBindings } from '@hono/node-server';
import type { Logger } from 'pino';

/** What middleware leaves for what comes after it. */
export type Env = {
  Bindings: HttpBindings;
  Variables: { requestId: string; nonce: string; log: Logger; address: string };
};
