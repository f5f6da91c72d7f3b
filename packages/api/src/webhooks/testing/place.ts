import { afterAll, beforeAll, beforeEach } from 'vitest';
import { aWorkspace } from '@handrail/db/testing/builders';
import { testDatabase } from '@handrail/db/testing/database';
import type { TestDatabase } from '@handrail/db/testing/database';
import { inWorkspace } from '@handrail/db/transaction';
import { viewOnboarding } from '../../onboardings/view.ts';
import { testServices } from '../../testing/services.ts';
import type { TestServices } from '../../testing/services.ts';
import type { OnboardingView } from '../../views.ts';
import { addWebhookSecret } from '../secrets.ts';
import { signatureHeaders } from '../sign.ts';
import type { WebhookSource } from '../sources.ts';
import { serveWebhooks } from './serve.ts';

/** Either what was taken in, or the error. */
export type Answer = {
  onboarding: string;
  version: number;
  findings: { row: string }[];
  error: { path?: string; message: string };
};

export type Sending = {
  id?: string;
  with?: string;
  at?: string;
  source?: string;
  query?: string;
  headers?: Record<string, string>;
};

export type Place = {
  database: TestDatabase;
  services: TestServices;
  server: Awaited<ReturnType<typeof serveWebhooks>>;
  workspace: Awaited<ReturnType<typeof aWorkspace>>;
  secret: string;
};

/**
 * Gives a test file a database and a real server of its own, and each test a workspace with a secret for `api`.
 * `place()` is where the running test is.
 */
export function webhookPlace(): () => Place {
  let file: Pick<Place, 'database' | 'services' | 'server'> | undefined;
  let here: Place | undefined;
  beforeAll(async () => {
    const database = await testDatabase();
    const services = testServices(database.app);
    file = { database, services, server: await serveWebhooks(services) };
  });
  afterAll(async () => {
    await file?.server.close();
    await file?.database.close();
  });
  beforeEach(async () => {
    if (file === undefined) throw new Error('The server did not start');
    const workspace = await aWorkspace(file.database.app);
    here = { ...file, workspace, secret: '' };
    here.secret = (await newSecret(here)).secret;
  });
  return () => {
    if (here === undefined) throw new Error('There is a place only while a test runs');
    return here;
  };
}

/** Another secret of a source, or an error that names the refusal. */
export function newSecret(
  { database, services, workspace }: Place,
  source: WebhookSource = 'api',
): Promise<{ id: string; secret: string }> {
  return inWorkspace(database.app, workspace.id, async (tx) => {
    const request = {
      workspaceId: workspace.id,
      actor: 'cli',
      at: services.now(),
      sealedWith: services.secret,
    };
    const added = await addWebhookSecret(tx, { ...request, source });
    if (!added.ok) throw new Error(added.refusal.kind);
    return added.value;
  });
}

/** Sends a body over HTTP, signed; an object goes as JSON. */
export async function sendTo(
  { services, server, workspace, secret }: Place,
  body: unknown,
  given: Sending = {},
): Promise<{ status: number; text: string; json: Answer }> {
  const bytes = Buffer.isBuffer(body)
    ? body
    : Buffer.from(typeof body === 'string' ? body : JSON.stringify(body));
  const {
    id = `evt_${++events}`,
    at = services.now(),
    source = 'api',
    query = `?workspace=${workspace.slug}`,
  } = given;
  const response = await fetch(`${server.url}/webhooks/closed-won/${source}${query}`, {
    method: 'POST',
    body: new Uint8Array(bytes),
    headers: {
      'content-type': 'application/json',
      ...signatureHeaders(given.with ?? secret, id, Date.parse(at), bytes),
      ...given.headers,
    },
  });
  const text = await response.text();
  const json: Answer = JSON.parse(text);
  return { status: response.status, text, json };
}

let events = 0;

/** How many rows of the workspace there are. */
export function countIn({ database, workspace }: Place, table: 'onboardings' | 'inbox'): Promise<number> {
  return inWorkspace(database.app, workspace.id, async (tx) => {
    const { count } = await tx
      .selectFrom(table)
      .select((eb) => eb.fn.countAll<number>().as('count'))
      .executeTakeFirstOrThrow();
    return count;
  });
}

/** An onboarding as its page shows it. */
export async function viewIn({ database, workspace }: Place, id: string): Promise<OnboardingView> {
  const view = await inWorkspace(database.app, workspace.id, (tx) => viewOnboarding(tx, workspace.id, id));
  if (!view.ok) throw new Error(view.refusal.kind);
  return view.value;
}
