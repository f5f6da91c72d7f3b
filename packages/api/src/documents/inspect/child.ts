import path from 'node:path';
import { buffer } from 'node:stream/consumers';
import { Worker } from 'node:worker_threads';
import { z } from 'zod';
import { onlyTrouble } from '@handrail/core/documents/facts';
import type { DocumentFacts } from '@handrail/core/documents/facts';
import { documentRequirement } from '@handrail/core/documents/requirement';
import { lookInto } from './look-into.ts';

// The process that looks into one file: a line that says what is asked, then the file. It answers with facts and ends. It knows no
// secret, writes nothing, and what comes out of it is checked by whom it answers.
const asked = z.strictObject({ table: documentRequirement.shape.checks.unwrap().shape.table });

/** Node with its libraries takes 90 MB, the largest file and what it unpacks to 350. */
const MOST_MEMORY = 600 * 1024 * 1024;

new Worker(path.join(import.meta.dirname, '../../elsewhere/memory-watch.ts'), {
  workerData: MOST_MEMORY,
}).unref();
const given = await buffer(process.stdin);
const line = given.indexOf('\n');
const { table } = asked.parse(JSON.parse(given.toString('utf8', 0, line)));
const facts = await lookInto(given.subarray(line + 1), table ?? null).catch((): DocumentFacts =>
  onlyTrouble('unreadable'),
);
process.stdout.write(JSON.stringify(facts), () => process.exit(0));
