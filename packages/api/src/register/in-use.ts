import { compileRegister } from '@handrail/core/rules/compile';
import type { CompiledRegister } from '@handrail/core/rules/compile';
import { registerSchema } from '@handrail/core/rules/register';
import { appendAudit } from '@handrail/db/audit/append';
import type { Db } from '@handrail/db/connect';
import { publishRegister, registerOf } from '@handrail/db/rules/register-versions';
import { inWorkspace } from '@handrail/db/transaction';
import type { Tx } from '@handrail/db/transaction';
import { hashOf } from '../deals/hash.ts';
import { loadRegister } from './load.ts';
import type { LoadedRegister } from './load.ts';

/** A register as a workspace uses it: its number there, and ready to run. */
export type RegisterInUse = { readonly number: number; readonly compiled: CompiledRegister };

/**
 * The register that this process judges by in a workspace: the files as they were when the process started, published in the
 * workspace under a number. The first call for a workspace makes that version if it is new; the later ones cost nothing.
 * @param at the time of publishing, ISO 8601 UTC
 */
export async function registerInUse(db: Db, workspaceId: string, at: string): Promise<RegisterInUse> {
  const known = published.get(db) ?? new Map<string, Promise<RegisterInUse>>();
  published.set(db, known);
  const before = known.get(workspaceId);
  if (before !== undefined) return before;
  const publishing = shippedRegister().then((register) => publish(db, workspaceId, register, at));
  known.set(workspaceId, publishing);
  // A failure (the database was away) must not be remembered.
  publishing.catch(() => known.delete(workspaceId));
  return publishing;
}

/** The register as it stood under a number in this workspace, for making an old outcome's trace again. */
export async function registerNumbered(
  tx: Tx,
  workspaceId: string,
  number: number,
  inUse: RegisterInUse,
): Promise<CompiledRegister> {
  if (number === inUse.number) return inUse.compiled;
  const stored = await registerOf(tx, workspaceId, number);
  return compileRegister(registerSchema.parse(stored));
}

/** The register's files as this process read them, with the text of each row. */
export function shippedRegister(): Promise<ShippedRegister> {
  shipped ??= loadRegister().then((loaded) => {
    const compiled = compileRegister(loaded.register);
    return { ...loaded, compiled, hash: hashOf(loaded.register) };
  });
  return shipped;
}

export type ShippedRegister = LoadedRegister & { readonly compiled: CompiledRegister; readonly hash: string };

let shipped: Promise<ShippedRegister> | undefined;
const published = new WeakMap<Db, Map<string, Promise<RegisterInUse>>>();

async function publish(
  db: Db,
  workspaceId: string,
  shipping: ShippedRegister,
  at: string,
): Promise<RegisterInUse> {
  const { register, hash, compiled } = shipping;
  return inWorkspace(db, workspaceId, async (tx) => {
    const by = 'system';
    const { number, published: isNew } = await publishRegister(tx, workspaceId, { register, hash, at, by });
    if (isNew) {
      const details = { number, hash, rows: register.rows.length };
      await appendAudit(tx, {
        workspaceId,
        at,
        actor: by,
        action: 'register.published',
        objectType: 'register',
        objectId: String(number),
        details,
      });
    }
    return { number, compiled };
  });
}
