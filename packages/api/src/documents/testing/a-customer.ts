import type { Scanned } from '@handrail/connectors/scanner/clamd';
import { memoryStore } from '@handrail/connectors/storage/testing/memory';
import type { InternalRole } from '@handrail/core/rules/vocabulary';
import type { Db } from '@handrail/db/connect';
import { aMember } from '@handrail/db/testing/builders';
import { callerFor } from '../../console/router.ts';
import { createContext } from '../../context.ts';
import { anIntake } from '../../intake/testing/an-intake.ts';
import { createPortalContext } from '../../portal/context.ts';
import { portalCallerFor } from '../../portal/router.ts';

export const GOOD = 'Name,E-mail,Role\nAda,ada@example.com,admin\n';
export const BAD = 'Name,E-mail,Role\nAda,ada,admin\n';

export async function* bytes(text: string): AsyncGenerator<Uint8Array> {
  yield await Promise.resolve(Buffer.from(text));
}

/** A customer who is asked for the list of their users alone, and our people. `scan`: a scanner is set up and says this. */
export async function aCustomer(db: Db, scan?: () => Scanned) {
  const intake = await anIntake(db);
  const { workspaceId, onboardingId, clock } = intake;
  const services = {
    ...intake.services,
    files: memoryStore(() => Date.parse(clock.now)),
    scanner: scan === undefined ? null : { scan: () => Promise.resolve(scan()) },
  };
  const { contact } = await intake.person('Cara', 'admin');
  const portal = portalCallerFor(createPortalContext(services, { workspaceId, contactId: contact.id }));
  const upload = (text: string, fileName = 'users.csv', requirement = 'user-roster') =>
    portal.documents.upload({ onboardingId, requirement, fileName, body: bytes(text) });
  const see = async () => (await portal.documents.list({ onboardingId, language: 'en' })).documents;
  const ours = async (...roles: InternalRole[]) => {
    const member = await aMember(db, workspaceId, { roles });
    return callerFor(createContext(services, { workspaceId, memberId: member.id }));
  };
  const decided = { id: onboardingId, requirement: 'user-roster' };
  const kept = async () => {
    const keys: string[] = [];
    for await (const { key } of services.files.list()) keys.push(key);
    return keys;
  };
  return { ...intake, services, portal, upload, see, ours, decided, kept };
}
