import type { EntryMail } from '@handrail/core/conversation/entry';
import { documentNamed } from '@handrail/core/documents/named';
import { takeFromLimits } from '@handrail/db/people/rate-limits';
import { readAccountScope } from '@handrail/db/portal/scope';
import { scopedDocuments } from '@handrail/db/portal/documents';
import { inWorkspace } from '@handrail/db/transaction';
import type { Services } from '../context.ts';
import { askedOf } from '../documents/asked-of.ts';
import { tidyFileName } from '../documents/files.ts';
import { receiveDocument } from '../documents/receive.ts';
import { uploadLimits } from '../people/limits.ts';
import type { CustomerTransaction } from '../portal/customer.ts';
import { refusalError, refusalOf } from '../refusal.ts';
import type { MailParts } from './mail-parts.ts';

type Files = EntryMail['files'];

/**
 * Hands in what came with a mail, as its sender would have in the portal: each file for the document that it names. One that names none
 * is not kept, and is told as that. The same mail again hands in nothing twice.
 */
export async function fileDocuments(
  services: Pick<Services, 'db' | 'files' | 'scanner' | 'now' | 'secret'>,
  of: { readonly workspaceId: string; readonly onboardingId: string; readonly contactId: string },
  files: MailParts['files'],
): Promise<Files> {
  const { workspaceId, onboardingId, contactId } = of;
  const transaction: CustomerTransaction = (work) =>
    inWorkspace(services.db, workspaceId, async (tx) => {
      const acting = await readAccountScope(tx, workspaceId, contactId);
      if (acting === undefined) throw refusalError({ kind: 'signed_out' });
      return work(tx, acting);
    });
  const told: Files[number][] = [];
  for (const { name, base64 } of files) {
    const fileName = tidyFileName(name);
    try {
      const requirement = await transaction(async (tx, { scope }) => {
        const found = await scopedDocuments(tx, scope, onboardingId);
        return found === undefined
          ? null
          : (documentNamed(fileName, await askedOf(found))?.requirement ?? null);
      });
      const isTooMuch =
        requirement !== null &&
        (await takeFromLimits(services.db, uploadLimits(services.secret, contactId), services.now())) > 0;
      const received =
        requirement === null || isTooMuch
          ? null
          : await receiveDocument(
              { ...services, workspaceId, transaction },
              { onboardingId, requirement: requirement.name, fileName, body: bytesOf(base64) },
            );
      told.push({
        name: fileName,
        document:
          requirement === null || received?.ok !== true
            ? null
            : { title: requirement.title, state: received.value.state },
      });
    } catch (error) {
      // They were taken off while the file was looked into.
      if (refusalOf(error) === null) throw error;
      told.push({ name: fileName, document: null });
    }
  }
  return told;
}

async function* bytesOf(base64: string): AsyncGenerator<Uint8Array> {
  yield await Promise.resolve(Buffer.from(base64, 'base64'));
}
