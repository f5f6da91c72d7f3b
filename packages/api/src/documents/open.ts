import { TYPE_MEDIA } from '@handrail/core/documents/types';
import { documentVersions } from '@handrail/db/documents/versions';
import type { DocumentsOf } from '@handrail/db/documents/documents';
import type { Services } from '../context.ts';
import { granted, refused } from '../refusal.ts';
import type { Outcome } from '../refusal.ts';
import type { ActingTransaction } from '../trpc.ts';
import { versionKey } from './files.ts';
import { isGoodLink } from './links.ts';

/** A file to save. */
export type OpenedFile = {
  readonly fileName: string;
  readonly media: string;
  readonly size: number;
  readonly body: AsyncIterable<Uint8Array>;
};

/** The file of a version by its short link, which must be one that we made and still good. Nothing in quarantine is given out. */
export async function openDocument(
  {
    files,
    secret,
    now,
    transaction,
  }: Pick<Services, 'files' | 'secret' | 'now'> & {
    readonly transaction: ActingTransaction;
  },
  {
    versionId,
    until,
    signature,
    ...of
  }: DocumentsOf & { readonly versionId: string; readonly until: string; readonly signature: string },
): Promise<Outcome<OpenedFile>> {
  const { workspaceId } = of;
  if (!isGoodLink(secret, { workspaceId, versionId }, { until, signature }, now()))
    return refused({ kind: 'not_found' });
  const versions = await transaction((tx) => documentVersions(tx, of));
  const version = versions.find(({ id }) => id === versionId);
  if (version === undefined || version.state === 'quarantine') return refused({ kind: 'not_found' });
  const body = await files.get(versionKey(workspaceId, versionId));
  if (version.facts.type === null) return refused({ kind: 'not_found' });
  if (body === null)
    return refused({ kind: 'unavailable', message: 'The file is not where it should be. Ask for it again.' });
  const { fileName, size } = version;
  return granted({ fileName, media: TYPE_MEDIA[version.facts.type], size, body });
}
