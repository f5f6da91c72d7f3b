import { readLogo } from '@handrail/core/brand/logo';
import type { Brand, LogoChange } from '@handrail/core/brand/brand';
import { appendAudit } from '@handrail/db/audit/append';
import { brandOf, dropLogos, hasLogo, insertLogo, saveBrand } from '@handrail/db/brand/brand';
import { newId } from '@handrail/db/ids';
import type { Tx } from '@handrail/db/transaction';
import { granted, refused } from '../refusal.ts';
import type { Outcome } from '../refusal.ts';

/**
 * Changes how customers see a workspace. The logo that stood before is kept until the next change, so that this one can be taken back.
 */
export async function changeBrand(
  tx: Tx,
  change: Brand & {
    readonly workspaceId: string;
    readonly logo: LogoChange;
    /** The version the person saw; another one refuses the change as stale. */
    readonly version: number;
    readonly actor: string;
    readonly now: string;
  },
): Promise<Outcome<{ readonly version: number }>> {
  const { workspaceId, name, accent, version, actor, now } = change;
  const before = await brandOf(tx, workspaceId);
  if (before === undefined) return refused({ kind: 'not_found' });
  const chosen = await chooseLogo(tx, change, before.logo?.id ?? null);
  if (!chosen.ok) return chosen;
  const logoId = chosen.value;
  const was = { name: before.name, accent: before.accent, logo: before.logo?.id ?? null };
  const is = { name, accent, logo: logoId };
  const isSame = was.name === is.name && was.accent === is.accent && was.logo === is.logo;
  if (isSame && version === before.version) return granted({ version });
  const saved = await saveBrand(tx, workspaceId, version, { name, accent, logoId, at: now, by: actor });
  if (!saved)
    return refused({
      kind: 'stale',
      message: 'Somebody else changed this meanwhile. Load the page again, then change it.',
    });
  await dropLogos(
    tx,
    workspaceId,
    [is.logo, was.logo].flatMap((id) => id ?? []),
  );
  await appendAudit(tx, {
    ...{ workspaceId, at: now, actor, action: 'brand.changed' },
    ...{ objectType: 'workspace', objectId: workspaceId },
    details: { before: was, after: is },
  });
  return granted({ version: version + 1 });
}

/** The id of the logo that stands afterwards. */
async function chooseLogo(
  tx: Tx,
  {
    workspaceId,
    logo,
    now,
  }: { readonly workspaceId: string; readonly logo: LogoChange; readonly now: string },
  before: string | null,
): Promise<Outcome<string | null>> {
  switch (logo.kind) {
    case 'keep':
      return granted(before);
    case 'none':
      return granted(null);
    case 'back':
      return (await hasLogo(tx, workspaceId, logo.id))
        ? granted(logo.id)
        : refused({ kind: 'stale', message: 'This logo is not kept any more. Choose its file again.' });
    case 'new': {
      const read = readLogo(Buffer.from(logo.base64, 'base64'));
      if (!read.ok) return refused({ kind: 'invalid', path: '/logo', message: read.why });
      const id = newId();
      await insertLogo(tx, workspaceId, { ...read.logo, id, at: now });
      return granted(id);
    }
  }
}
