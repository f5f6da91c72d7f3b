import { headOf } from '@handrail/db/audit/entries';
import { measurementsAfter } from '@handrail/db/audit/measurements';
import type { KeptMeasurement } from '@handrail/db/audit/measurements';
import type { Db } from '@handrail/db/connect';
import { inWorkspace } from '@handrail/db/transaction';
import { csv } from '../audit/csv.ts';
import type { ExportPiece } from '../audit/export.ts';
import type { AuditFormat } from '../audit/formats.ts';

/** The members of a JSON line and the headings of the CSV; `docs/formats/measurements.md` tells them. */
export const MEASUREMENT_COLUMNS = [
  'entry',
  'part',
  'at',
  'event',
  'onboarding_id',
  'row',
  'tier',
  'lane',
  'role',
  'kind',
  'outcome',
  'amount',
  'unit',
  'codes',
] as const;

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
  if (format === 'csv') yield { text: csv([MEASUREMENT_COLUMNS]), entries: 0 };
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
  if (format === 'csv') return csv(piece.map((one) => [...cells(one), one.codes.join(' ')]));
  return piece
    .map((one) => {
      const values = [...cells(one), one.codes];
      return `${JSON.stringify(Object.fromEntries(MEASUREMENT_COLUMNS.map((name, at) => [name, values[at]])))}\n`;
    })
    .join('');
}

/** All but the codes, in the order of the columns. */
function cells(one: KeptMeasurement): (string | number | null)[] {
  return [
    ...[one.entry, one.part, one.at, one.event, one.onboardingId, one.row, one.tier, one.lane, one.role],
    ...[one.kind, one.outcome, one.amount, one.unit],
  ];
}
