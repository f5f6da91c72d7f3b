import { isOwn, mentionsInRow } from '@handrail/core/rights/mentions';
import { HELD_TABLES } from '@handrail/db/rights/held';
import type { HeldRow, KeyedRow } from '@handrail/db/rights/rows';
import { rowsAbout } from '@handrail/db/rights/rows';
import type { Whose } from '@handrail/db/rights/rows';
import type { ExportPiece } from '../audit/export.ts';
import type { Services } from '../context.ts';
import { versionKey } from '../documents/files.ts';

type Exporting = Pick<Services, 'db' | 'files'>;

/** What is read for an export, and what of each row goes out. */
export type Wanted = {
  readonly workspaceId: string;
  /** The first members of the file: what it is, whose, when. */
  readonly head: Readonly<Record<string, unknown>>;
  readonly whose: Whose;
  /** Rows that stand in no table of the workspace. */
  readonly beside: readonly { readonly table: string; readonly row: HeldRow }[];
  /** What is told of a row; null: nothing. */
  readonly tell: (table: string, found: KeyedRow) => Readonly<Record<string, unknown>> | null;
};

/** Multiple of three, so that pieces of base64 join. */
const PIECE = 48 * 1024;

/** The file of an export as one JSON object, a row a line, and the customer's documents in it as base64. */
export async function* exportPieces(services: Exporting, wanted: Wanted): AsyncGenerator<ExportPiece> {
  const { db } = services;
  const { workspaceId, whose, tell } = wanted;
  const files: HeldRow[] = [];
  let told = 0;
  const line = (value: unknown) => ({
    text: `${(told += 1) === 1 ? '\n' : ',\n'}${JSON.stringify(value)}`,
    entries: 1,
  });
  yield { text: `${JSON.stringify(wanted.head).slice(0, -1)},\n"rows":[`, entries: 0 };
  for (const row of wanted.beside) yield line(row);
  for (const table of HELD_TABLES)
    for await (const found of rowsAbout(db, workspaceId, table, whose)) {
      const said = tell(table, found);
      if (said === null) continue;
      yield line({ table, ...said });
      if (table === 'document_versions' && 'row' in said) files.push(found.row);
    }
  yield { text: '],\n"files":[', entries: 0 };
  let first = true;
  for (const row of files) {
    // What a scanner has not passed, and what was refused, is not kept or not given out.
    const body =
      row['state'] === 'quarantine'
        ? null
        : await services.files.get(versionKey(workspaceId, String(row['id'])));
    if (body === null) continue;
    const { id, file_name: fileName, size, sha256 } = row;
    yield {
      text: `${first ? '\n' : ',\n'}${JSON.stringify({ id, fileName, size, sha256 }).slice(0, -1)},"base64":"`,
      entries: 1,
    };
    first = false;
    for await (const bytes of inPieces(body)) yield { text: bytes.toString('base64'), entries: 0 };
    yield { text: '"}', entries: 0 };
  }
  yield { text: ']}\n', entries: 0 };
}

/** All of a row. */
export function wholeRow(_: string, { row }: KeyedRow) {
  return { row };
}

/** Of a row that is the person's own all of it, of another what it says of them. */
export function ownOrMentions(ids: readonly string[], terms: readonly string[]): Wanted['tell'] {
  return (_, { row, key }) => {
    if (isOwn(row, ids)) return { row };
    const found = mentionsInRow(row, terms);
    return found.length === 0 ? null : { key, found };
  };
}

async function* inPieces(body: AsyncIterable<Uint8Array>): AsyncGenerator<Buffer> {
  let left: Buffer = Buffer.alloc(0);
  for await (const bytes of body) {
    left = Buffer.concat([left, bytes]);
    const whole = left.length - (left.length % 3);
    if (whole < PIECE) continue;
    yield left.subarray(0, whole);
    left = left.subarray(whole);
  }
  if (left.length > 0) yield left;
}
