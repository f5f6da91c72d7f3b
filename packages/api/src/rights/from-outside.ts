import { z } from 'zod';
import { inWorkspace } from '@handrail/db/transaction';
import type { Db } from '@handrail/db/connect';
import type { ExportPiece } from '../audit/export.ts';
import { installationSecret } from '../installation-secret.ts';
import { emailAddress } from '../people/email.ts';
import { granted, refused } from '../refusal.ts';
import type { Outcome } from '../refusal.ts';
import { fileStoreOf } from '../services.ts';
import type { Settings } from '../settings.ts';
import { exportPieces } from './export.ts';
import { wantAccount, wantPerson } from './subjects.ts';

/** What is asked for: a person by their address or their id as a contact, or the customer of an onboarding by its id. */
export type AskedFor = { readonly about: 'person' | 'customer'; readonly named: string };

/** An export for whoever runs the server, written down as theirs. */
export async function exportFromOutside(
  { db, settings }: { readonly db: Db; readonly settings: Settings },
  { about, named }: AskedFor,
  by: { readonly workspaceId: string; readonly actor: string; readonly at: string },
): Promise<Outcome<AsyncGenerator<ExportPiece>>> {
  const asking = { ...by, secret: installationSecret(settings) };
  const id = z.uuid().safeParse(named);
  const email = emailAddress.safeParse(named);
  const wanted = await inWorkspace(db, by.workspaceId, async (tx) => {
    switch (about) {
      case 'customer':
        return id.success ? wantAccount(tx, asking, id.data) : refused({ kind: 'not_found' });
      case 'person':
        if (id.success) return wantPerson(tx, asking, { contactId: id.data });
        return email.success
          ? wantPerson(tx, asking, { email: email.data })
          : refused({ kind: 'invalid', path: '/email', message: 'This is not an e-mail address.' });
    }
  });
  if (!wanted.ok) return wanted;
  return granted(exportPieces({ db, files: fileStoreOf(settings) }, wanted.value));
}
