import type { Db } from '@handrail/db/connect';
import { newId } from '@handrail/db/ids';
import { inWorkspace } from '@handrail/db/transaction';
import { unwrapCase } from '@handrail/core/deals/lines';
import { readJson } from '@handrail/core/deals/parse';
import { installationSecret } from '../installation-secret.ts';
import { outsideWorkspace } from '../people/outside-workspace.ts';
import { granted, refused } from '../refusal.ts';
import type { Outcome } from '../refusal.ts';
import type { Settings } from '../settings.ts';
import { liveSecretText } from './live-secret.ts';
import { rotateWebhookSecret } from './secrets.ts';
import { signatureHeaders } from './sign.ts';
import { webhookPath } from './path.ts';
import { isSecretSource, MAIL_SOURCE, SECRET_SOURCES } from './sources.ts';
import type { SecretSource } from './sources.ts';

export type Outside = {
  readonly db: Db;
  readonly settings: Settings;
  readonly now: string;
  readonly source: string;
  readonly workspace?: string;
};

/** Makes a new secret for a source from the command line; see `rotateWebhookSecret`. */
export async function newSecretFromOutside(
  outside: Outside,
): Promise<Outcome<{ secret: string; ended: string | null; workspace: string }>> {
  const place = await placeOf(outside);
  if (!place.ok) return place;
  const { workspaceId, workspace, source } = place.value;
  const sealedWith = installationSecret(outside.settings);
  const request = { workspaceId, source, actor: 'cli', at: outside.now, sealedWith };
  const made = await inWorkspace(outside.db, workspaceId, (tx) => rotateWebhookSecret(tx, request));
  return made.ok ? granted({ ...made.value, workspace }) : made;
}

export type SignedDelivery = {
  /** Path and query of the address to post to. */
  readonly path: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: Uint8Array;
};

/** A delivery of a record or a mail as a sender of this source would make it, signed with its newest secret. Sends nothing. */
export async function signedFromOutside(
  outside: Outside & { readonly file: Uint8Array; readonly eventId?: string },
): Promise<Outcome<SignedDelivery>> {
  const place = await placeOf(outside);
  if (!place.ok) return place;
  const { workspaceId, workspace, source } = place.value;
  const sealedWith = installationSecret(outside.settings);
  const secret = await inWorkspace(outside.db, workspaceId, (tx) =>
    liveSecretText(tx, { workspaceId, source, sealedWith }),
  );
  if (secret === null) {
    const message = `There is no secret for ${source} yet: make one with \`handrail webhook secret --source ${source}\`.`;
    return refused({ kind: 'invalid', path: '/source', message });
  }
  const isMail = source === MAIL_SOURCE;
  const body = isMail ? outside.file : Buffer.from(recordText(Buffer.from(outside.file).toString('utf8')));
  const signature = signatureHeaders(
    secret,
    outside.eventId ?? `cli_${newId()}`,
    Date.parse(outside.now),
    body,
  );
  return granted({
    path: webhookPath(source, workspace),
    headers: { 'content-type': isMail ? 'message/rfc822' : 'application/json', ...signature },
    body,
  });
}

/** The file as it is, or the record of a shadow case. */
function recordText(text: string): string {
  const read = readJson(text);
  const unwrapped = read.ok ? unwrapCase(read.value) : null;
  return unwrapped?.wrapped === true ? JSON.stringify(unwrapped.record) : text;
}

async function placeOf(
  outside: Outside,
): Promise<Outcome<{ workspaceId: string; workspace: string; source: SecretSource }>> {
  const { source } = outside;
  if (!isSecretSource(source)) {
    const message = `There is no source "${source}": it is one of ${SECRET_SOURCES.join(', ')}.`;
    return refused({ kind: 'invalid', path: '/source', message });
  }
  const found = await outsideWorkspace(outside.db, outside.workspace);
  return found.ok ? granted({ workspaceId: found.value.id, workspace: found.value.slug, source }) : found;
}
