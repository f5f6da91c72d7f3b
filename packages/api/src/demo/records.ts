import { readdir, readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import path from 'node:path';
import { unwrapCase } from '@handrail/core/deals/lines';
import { parseRecord } from '@handrail/core/deals/parse';
import type { ClosedWonRecord } from '@handrail/core/deals/record';
import { OPEN_DEAL } from './open-deal.ts';

/** The sixteen example customers that ship with Handrail. */
const FOLDER = fileURLToPath(new URL('../../../../register/demo', import.meta.url));

/** Thornvale's deal (c06), of which an earlier record is received first, so that an update shows. */
const UPDATED_DEAL = '006QB0000040TVP';

/** The records of the demo workspace in the order in which they come: each customer's own, an earlier version of one, an open deal. */
export async function demoRecords(): Promise<ClosedWonRecord[]> {
  const names = (await readdir(FOLDER)).filter((name) => name.endsWith('.json')).sort();
  const records = await Promise.all(names.map((name) => readCase(path.join(FOLDER, name))));
  const customers = records.flatMap((record) =>
    record.id === UPDATED_DEAL ? [asFirstSent(record), record] : [record],
  );
  return [...customers, recordOf(OPEN_DEAL, 'the open deal')];
}

/** As the CRM first sent it: the plan still as signed, and no CSM yet. */
function asFirstSent(record: ClosedWonRecord): ClosedWonRecord {
  const { csm: _csm, ...team } = record.team ?? {};
  const { crm, contract } = record.terms ?? {};
  return { ...record, team, terms: { ...record.terms, crm: { ...crm, plan: contract?.plan } } };
}

async function readCase(file: string): Promise<ClosedWonRecord> {
  const value: unknown = JSON.parse(await readFile(file, 'utf8'));
  return recordOf(unwrapCase(value).record, file);
}

function recordOf(value: unknown, name: string): ClosedWonRecord {
  const parsed = parseRecord(value);
  if (!parsed.ok) throw new Error(`${name}: ${parsed.path} ${parsed.message}`);
  return parsed.record;
}
