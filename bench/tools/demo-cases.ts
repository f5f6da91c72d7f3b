import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { parseRecord } from '@handrail/core/deals/parse';
import type { ClosedWonRecord } from '@handrail/core/deals/record';
import { ROOT } from './processes.ts';

const FOLDER = path.join(ROOT, 'register', 'demo');

/** The sixteen example customers, in the order of their files. */
export function demoRecords(): ClosedWonRecord[] {
  const files = readdirSync(FOLDER).filter((name) => name.endsWith('.json'));
  return files.sort().map((file) => {
    const parsed = parseRecord(fileRecord(file));
    if (!parsed.ok) throw new Error(`${file} ${parsed.path}: ${parsed.message}`);
    return parsed.record;
  });
}

function fileRecord(file: string): unknown {
  const read: unknown = JSON.parse(readFileSync(path.join(FOLDER, file), 'utf8'));
  return typeof read === 'object' && read !== null && 'record' in read ? read.record : read;
}
