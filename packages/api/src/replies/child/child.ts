import path from 'node:path';
import { buffer } from 'node:stream/consumers';
import { Worker } from 'node:worker_threads';
import { takeApart } from './take-apart.ts';

// The process that takes one mail apart: a line that asks nothing, then the mail. It answers with its parts and ends; of what cannot be
// read it ends without. It knows no secret, writes nothing, and what comes out of it is checked by whom it answers.

/** Node with its libraries takes 90 MB, the largest mail, its parts and the answer seven times its size. */
const MOST_MEMORY = 500 * 1024 * 1024;

new Worker(path.join(import.meta.dirname, '../../elsewhere/memory-watch.ts'), {
  workerData: MOST_MEMORY,
}).unref();
const given = await buffer(process.stdin);
const parts = await takeApart(given.subarray(given.indexOf('\n') + 1)).catch(() => null);
process.stdout.write(parts === null ? '' : JSON.stringify(parts), () => process.exit(0));
