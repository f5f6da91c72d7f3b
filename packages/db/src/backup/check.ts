import { migrations } from '../migrations/all.ts';
import { readHeader, tally, type Batch, type Header, type Refused } from './format.ts';

const NOT_A_BACKUP: Refused = {
  ok: false,
  kind: 'not_a_backup',
  message: 'This file is not a Handrail backup.',
};

/** Reads a backup to its end and tells whether it is whole and of a version this program knows. Touches no database. */
export async function checkBackup(
  lines: AsyncIterable<string>,
): Promise<{ ok: true; header: Header; rows: number } | Refused> {
  const total = tally();
  let header: Header | null = null;
  let last: string | null = null;
  for await (const line of lines) {
    if (header === null) {
      header = readHeader(line);
      if (header === null) return NOT_A_BACKUP;
      total.add(line, 0);
      continue;
    }
    if (last !== null) total.add(last, rowsIn(last));
    last = line;
  }
  // Nothing could be unpacked: the file is empty, or no gzip file.
  if (header === null) return NOT_A_BACKUP;
  const trailer = total.trailer();
  if (last !== JSON.stringify(trailer)) {
    return {
      ok: false,
      kind: 'damaged',
      message: 'This backup is damaged or was cut off; nothing was changed.',
    };
  }
  const known = Object.keys(migrations);
  if (header.migrations.some((name, index) => known[index] !== name)) {
    const message = 'This backup comes from a newer version of Handrail: restore it with that version.';
    return { ok: false, kind: 'newer', message };
  }
  return { ok: true, header, rows: trailer.rows };
}

function rowsIn(line: string): number {
  try {
    const batch: Batch = JSON.parse(line);
    return Array.isArray(batch.rows) ? batch.rows.length : 0;
  } catch {
    return 0;
  }
}
