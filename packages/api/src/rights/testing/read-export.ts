import { z } from 'zod';
import type { ExportPiece } from '../../audit/export.ts';

const exported = z.looseObject({
  rows: z.array(
    z.object({
      table: z.string(),
      row: z.record(z.string(), z.unknown()).optional(),
      found: z.array(z.object({ at: z.string(), value: z.unknown() })).optional(),
    }),
  ),
  files: z.array(z.object({ id: z.string(), fileName: z.string(), base64: z.string() })),
});

/** An export read to its end, as whoever gets the file reads it. */
export async function readExport(pieces: AsyncGenerator<ExportPiece>): Promise<z.infer<typeof exported>> {
  let text = '';
  for await (const piece of pieces) text += piece.text;
  return exported.parse(JSON.parse(text));
}
