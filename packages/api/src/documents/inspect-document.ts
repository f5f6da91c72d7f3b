import path from 'node:path';
import { documentFacts, onlyTrouble } from '@handrail/core/documents/facts';
import type { DocumentFacts } from '@handrail/core/documents/facts';
import type { TableRule } from '@handrail/core/documents/requirement';
import { runElsewhere } from '../elsewhere/run-elsewhere.ts';

/** A sheet of 50,000 rows or a contract of 200 pages takes three seconds; a file that takes longer than this is made to. */
const LIMIT_MS = 20_000;
/** The answer names at most 20,000 cells and a PDF's first 200,000 letters. */
const LONGEST_ANSWER = 16 * 1024 * 1024;

const CHILD = path.join(import.meta.dirname, 'inspect', 'child.ts');

/**
 * Looks into a file in a process of its own. Never throws because of the file: what crashes it, never ends or unpacks without end is
 * trouble like any other. The bytes go through.
 */
export async function inspectDocument(
  body: AsyncIterable<Uint8Array>,
  asked: { readonly table: TableRule | undefined },
  limitMs: number = LIMIT_MS,
): Promise<DocumentFacts> {
  const answer = await runElsewhere({ child: CHILD, asked, body, limitMs, longestAnswer: LONGEST_ANSWER });
  if (answer === null) return onlyTrouble('too_much');
  try {
    return documentFacts.parse(JSON.parse(answer));
  } catch {
    // It ended without an answer: its memory was not enough, or the file broke its reader.
    return onlyTrouble('unreadable');
  }
}
