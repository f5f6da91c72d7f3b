import { z } from 'zod';
import { readAllowance } from '@handrail/connectors/egress/allowance';
import { isOneAddress } from '@handrail/core/people/address';
import type { Allowance } from '@handrail/connectors/egress/allowance';

/** Every setting of Handrail, read from the environment here and nowhere else. docs/operations.md has the same table for people. */
const environment = z.object({
  DATABASE_URL: postgresUrl().optional(),
  HANDRAIL_APP_DATABASE_URL: postgresUrl().optional(),
  HANDRAIL_SECRET: z.string().min(32, 'must have at least 32 characters').optional(),
  HANDRAIL_DATA_DIR: z.string().default('.handrail'),
  HOST: z.string().default('127.0.0.1'),
  PORT: z.coerce.number('must be a whole number from 0 to 65535').int().min(0).max(65535).default(3000),
  HANDRAIL_PORTAL_PORT: z.coerce
    .number('must be a whole number from 0 to 65535')
    .int()
    .min(0)
    .max(65535)
    .default(3001),
  HANDRAIL_PORTAL_URL: z.url({ protocol: /^https?$/, error: 'must be an http or https address' }).optional(),
  HANDRAIL_PUBLIC_URL: z.url({ protocol: /^https?$/, error: 'must be an http or https address' }).optional(),
  HANDRAIL_DEMO: z.enum(['on', 'off', 'forced'], 'must be on, off or forced').optional(),
  HANDRAIL_SMTP_URL: z.url({ protocol: /^smtps?$/, error: 'must begin with smtp:// or smtps://' }).optional(),
  HANDRAIL_MAIL_FROM: z.string().default('Handrail <handrail@localhost>'),
  HANDRAIL_REPLY_ADDRESS: replyAddress().optional(),
  HANDRAIL_EGRESS_ALLOW: egressAllow(),
  HANDRAIL_CLAMD: hostAndPort().optional(),
  HANDRAIL_TRUST_PROXY: z.coerce
    .number('must be a whole number of proxies, at most 10')
    .int()
    .min(0)
    .max(10)
    .default(0),
  HANDRAIL_LOG: z.enum(['debug', 'info', 'warn', 'error', 'silent']).default('info'),
  NODE_ENV: z.string().optional(),
});

export type Settings = {
  /** Address of the owner of the database: migrations, backup. Null: the built-in Postgres is used. */
  readonly databaseUrl: string | null;
  /** Address of the application's role, which owns nothing. Null: made from the owner's at start. */
  readonly appDatabaseUrl: string | null;
  /** Seals what is stored sealed and goes into the hashes of codes. Null: generated once and kept in the data folder. */
  readonly secret: string | null;
  /** Folder of the built-in Postgres and everything else kept on disk. */
  readonly dataDir: string;
  readonly host: string;
  /** 0: any free port. */
  readonly port: number;
  /** Address that people reach, for links in mails. Null: the one listened on. */
  readonly publicUrl: string | null;
  /** Where the portal listens, on the same host; 0: any free port. */
  readonly portalPort: number;
  /** Address at which customers reach the portal. Null: the one listened on. */
  readonly portalUrl: string | null;
  /** `forced`: on although the address is not local; a loud banner shows on every page. */
  readonly demo: 'on' | 'off' | 'forced';
  /** Null: mails go to the local mailbox, which only demo mode shows. */
  readonly smtpUrl: string | null;
  readonly mailFrom: string;
  /** The address whose mails come in by `POST /webhooks/inbound-mail`; null: customers answer in the portal alone. */
  readonly replyAddress: string | null;
  /** How many proxies in front add to X-Forwarded-For; 0: the header is not believed. */
  readonly trustProxy: number;
  /** The virus scanner; null: documents are not scanned, and say so. */
  readonly clamd: { readonly host: string; readonly port: number } | null;
  /** What may be called beside the internet. */
  readonly egressAllow: Allowance;
  readonly logLevel: 'debug' | 'info' | 'warn' | 'error' | 'silent';
};

export type ReadSettings =
  | { readonly ok: true; readonly settings: Settings }
  | { readonly ok: false; readonly problems: readonly string[] };

/**
 * Reads the settings, or tells every problem in a plain sentence that begins with the variable's name.
 * An unknown HANDRAIL_ variable is a problem: a misspelt one would silently leave a default in force.
 */
export function readSettings(env: Readonly<Record<string, string | undefined>>): ReadSettings {
  const given = Object.fromEntries(Object.entries(env).filter(([, value]) => value !== ''));
  const unknown = Object.keys(given).filter(
    (name) => name.startsWith('HANDRAIL_') && !(name in environment.shape),
  );
  const parsed = environment.safeParse(given);
  const problems = [
    ...unknown.map((name) => `${name}: no such setting.`),
    ...(parsed.error?.issues ?? []).map((issue) => `${issue.path.join('.')}: ${issue.message}.`),
  ];
  if (!parsed.success || problems.length > 0) return { ok: false, problems };
  const read = parsed.data;
  const local =
    isLocal(read.HOST) &&
    [read.HANDRAIL_PUBLIC_URL, read.HANDRAIL_PORTAL_URL].every(
      (url) => url === undefined || isLocal(new URL(url).hostname),
    );
  if (read.HANDRAIL_DEMO === 'on' && !local) {
    return {
      ok: false,
      problems: [
        'HANDRAIL_DEMO: demo mode lets anyone in who reaches the address, so with an address that is not local it must be "forced".',
      ],
    };
  }
  if (read.HANDRAIL_PUBLIC_URL !== undefined && !isLocal(new URL(read.HANDRAIL_PUBLIC_URL).hostname)) {
    // Else the portal's links in mails would lead to a machine that customers do not reach.
    if (read.HANDRAIL_PORTAL_URL === undefined)
      return {
        ok: false,
        problems: [
          'HANDRAIL_PORTAL_URL: must be set where HANDRAIL_PUBLIC_URL is: the address at which customers reach the portal.',
        ],
      };
  }
  return {
    ok: true,
    settings: {
      databaseUrl: read.DATABASE_URL ?? null,
      appDatabaseUrl: read.HANDRAIL_APP_DATABASE_URL ?? null,
      secret: read.HANDRAIL_SECRET ?? null,
      dataDir: read.HANDRAIL_DATA_DIR,
      host: read.HOST,
      port: read.PORT,
      publicUrl: read.HANDRAIL_PUBLIC_URL?.replace(/\/+$/, '') ?? null,
      portalPort: read.HANDRAIL_PORTAL_PORT,
      portalUrl: read.HANDRAIL_PORTAL_URL?.replace(/\/+$/, '') ?? null,
      demo: read.HANDRAIL_DEMO ?? (local && read.NODE_ENV !== 'production' ? 'on' : 'off'),
      smtpUrl: read.HANDRAIL_SMTP_URL ?? null,
      mailFrom: read.HANDRAIL_MAIL_FROM,
      replyAddress: read.HANDRAIL_REPLY_ADDRESS ?? null,
      trustProxy: read.HANDRAIL_TRUST_PROXY,
      clamd: read.HANDRAIL_CLAMD ?? null,
      egressAllow: read.HANDRAIL_EGRESS_ALLOW,
      logLevel: read.HANDRAIL_LOG,
    },
  };
}

/** Where people reach the console: the public address where one is set, else the one it listens on. */
export function publicAddress({ publicUrl, host, port }: Settings): string {
  return publicUrl ?? listeningAt(host, port);
}

/** Where customers reach the portal: as `publicAddress`. */
export function portalAddress({ portalUrl, host, portalPort }: Settings): string {
  return portalUrl ?? listeningAt(host, portalPort);
}

function listeningAt(host: string, port: number): string {
  const name = isLocal(host) ? host : host === '0.0.0.0' || host === '::' ? 'localhost' : host;
  return `http://${name.includes(':') && !name.startsWith('[') ? `[${name}]` : name}:${port}`;
}

/** Whether only this machine reaches the host: a loopback address or its name. */
export function isLocal(host: string): boolean {
  return host === 'localhost' || host === '::1' || host === '[::1]' || /^127(\.\d{1,3}){3}$/.test(host);
}

function hostAndPort() {
  const form = /^([a-z0-9.-]+|\[[0-9a-f:]+\]):(\d{1,5})$/i;
  return z
    .string()
    .regex(form, 'must be host:port')
    .transform((text) => {
      const [, host = '', port = ''] = form.exec(text) ?? [];
      return { host: host.replaceAll(/[[\]]/g, ''), port: Number(port) };
    });
}

/** Before the @ a token of 48 letters is put to it, and there is room for 64. */
function replyAddress() {
  return z
    .string()
    .refine(
      (text) =>
        isOneAddress(text.replaceAll('{workspace}', 'a')) &&
        /^[\w.-]{1,15}@[a-z0-9.{}-]+$/i.test(text) &&
        !/[{}]/.test(text.replace('{workspace}', '')),
      'must be one address with at most 15 letters before the @, such as reply@mail.example.com',
    );
}

function egressAllow() {
  return z
    .string()
    .default('')
    .transform((text, context): Allowance => {
      const read = readAllowance(text);
      if (read.ok) return read.allowance;
      const message = `“${read.wrong}” is neither host:port nor a range such as 10.20.0.0/16`;
      context.addIssue({ code: 'custom', message });
      return z.NEVER;
    });
}

function postgresUrl() {
  return z.url({ protocol: /^postgres(ql)?$/, error: 'must begin with postgres://' });
}
