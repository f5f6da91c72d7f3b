import { headOf } from '@handrail/db/audit/entries';
import { measurementsAfter } from '@handrail/db/audit/measurements';
import type { KeptMeasurement } from '@handrail/db/audit/measurements';
import type { Db } from '@handrail/db/connect';
import { inWorkspace } from '@handrail/db/transaction';
import { csv } from '../audit/csv.ts';
import type { ExportPiece } from '../audit/export.ts';
import type { AuditFormat } from '../audit/formats.ts';

/** The members of a JSON line and the headings of the CSV, and what stands under each; `docs/formats/measurements.md` tells them. */
const COLUMNS = {
  entry: 'entry',
  part: 'part',
  at: 'at',
  event: 'event',
  onboarding_id: 'onboardingId',
  row: 'row',
  tier: 'tier',
  lane: 'lane',
  role: 'role',
  kind: 'kind',
  outcome: 'outcome',
  amount: 'amount',
  unit: 'unit',
  codes: 'codes',
} as const satisfies Record<string, keyof KeptMeasurement>;

/** Measurements read at a time. */
const PIECE = 2000;

/**
 * A workspace's measurements, oldest first, up to the newest entry at the beginning. However slowly they are read, no transaction
 * stays open: measurements are only ever added.
 * @param since the first moment that counts, ISO 8601 UTC; null for all
 */
export async function* exportMeasurements(
  db: Db,
  workspaceId: string,
  { format, since }: { readonly format: AuditFormat; readonly since: string | null },
): AsyncGenerator<ExportPiece> {
  if (format === 'csv') yield { text: csv([Object.keys(COLUMNS)]), entries: 0 };
  const head = await inWorkspace(db, workspaceId, (tx) => headOf(tx, workspaceId));
  const within = { since, last: head?.seq ?? 0 };
  let after = { entry: 0, part: 0 };
  for (;;) {
    const from = after;
    const piece = await inWorkspace(db, workspaceId, (tx) =>
      measurementsAfter(tx, workspaceId, within, from, PIECE),
    );
    if (piece.length > 0) yield { text: written(piece, format), entries: piece.length };
    const last = piece.at(-1);
    if (last === undefined || piece.length < PIECE) return;
    after = last;
  }
}

function written(piece: readonly KeptMeasurement[], format: AuditFormat): string {
  if (format === 'csv') {
    const cell = (value: KeptMeasurement[keyof KeptMeasurement]) =>
      typeof value === 'object' && value !== null ? value.join(' ') : value;
    return csv(piece.map((one) => Object.values(COLUMNS).map((key) => cell(one[key]))));
  }
  return piece
    .map((one) => Object.fromEntries(Object.entries(COLUMNS).map(([name, key]) => [name, one[key]])))
    .map((line) => `${JSON.stringify(line)}\n`)
    .join('');
}
