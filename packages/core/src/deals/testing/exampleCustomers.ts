import { readdirSync, readFileSync } from 'node:fs';
import { parseRecord } from '../parse.ts';
import type { ClosedWonRecord } from '../record.ts';

const FOLDER = new URL('../../../../../register/demo/', import.meta.url);

export type ExampleCustomer = {
  readonly name: string;
  readonly raw: Record<string, unknown>;
  readonly record: ClosedWonRecord;
};

/** The sixteen example customers, in the order of their numbers; `raw` is a fresh copy each time. */
export function exampleCustomers(): ExampleCustomer[] {
  return readdirSync(FOLDER)
    .sort()
    .map((file) => {
      const { record: raw }: { record: Record<string, unknown> } = JSON.parse(
        readFileSync(new URL(file, FOLDER), 'utf8'),
      );
      const parsed = parseRecord(raw);
      if (!parsed.ok) throw new Error(`${file}${parsed.path}: ${parsed.message}`);
      return { name: file.replace('.json', ''), raw, record: parsed.record };
    });
}
