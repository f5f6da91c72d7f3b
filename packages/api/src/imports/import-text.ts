import type { Db } from '@handrail/db/connect';
import { inWorkspace } from '@handrail/db/transaction';
import { isBulk, receiveRecord } from '../deals/receive.ts';
import { readFiles } from '../records/files.ts';
import { registerInUse } from '../register/in-use.ts';

/** What became of one record of a file. */
export type ImportedLine = {
  readonly line: number;
  readonly id: string | null;
  readonly accountName: string | null;
} & (
  | {
      readonly verdict: 'created' | 'updated' | 'unchanged';
      readonly onboardingId: string;
      readonly version: number;
    }
  | { readonly verdict: 'refused'; readonly path: string; readonly message: string }
);

/**
 * Takes in the records of a text (JSON, a list, or JSON lines) one after the other, each in a transaction of its own, by the same
 * use case as every other way in. A record that does not fit stops no other. Safe to repeat.
 */
export async function* importText(
  db: Db,
  given: {
    readonly workspaceId: string;
    readonly text: string;
    readonly actor: string;
    readonly now: string;
  },
): AsyncGenerator<ImportedLine> {
  const { workspaceId, text, actor, now } = given;
  const refuse = (message: string) =>
    ({ line: 1, id: null, accountName: null, verdict: 'refused', path: '', message }) as const;
  const read = readFiles([{ fileName: '', text }]);
  if (!read.ok) return yield refuse(read.message);
  const register = await registerInUse(db, workspaceId, now);
  const lines = read.lines.flat();
  const common = { workspaceId, via: 'cli', actor, now, register, isBulk: isBulk(lines.length) } as const;
  for (const { line, parsed, label } of lines) {
    if (!parsed.ok) {
      yield { line, ...label, verdict: 'refused', path: parsed.path, message: parsed.message };
      continue;
    }
    const { record } = parsed;
    const { result, onboardingId, version } = await inWorkspace(db, workspaceId, (tx) =>
      receiveRecord(tx, { ...common, record }),
    );
    yield { line, id: record.id, accountName: record.account.name, verdict: result, onboardingId, version };
  }
}
