import type { RecordLine } from '@handrail/core/deals/lines';
import { LARGEST_BODY } from '../webhooks/body.ts';

/** Bytes of a file. */
export const LARGEST_FILE = 20 * 1024 * 1024;
/** Records in a file. On two cores some 80 records are stored a second, so the largest file takes about a minute. */
export const MOST_RECORDS = 5000;

/** A line as it was read, refused where its record is larger than one that comes by webhook may be. */
export function withinSize(line: RecordLine): RecordLine {
  const { parsed } = line;
  if (!parsed.ok || Buffer.byteLength(JSON.stringify(parsed.record)) <= LARGEST_BODY) return line;
  return { ...line, parsed: { ok: false, path: '', message: 'The record is larger than 1 MB.' } };
}
