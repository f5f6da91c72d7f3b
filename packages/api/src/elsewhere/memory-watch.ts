import { workerData } from 'node:worker_threads';
import { z } from 'zod';

// Ends the whole process as soon as it holds more than it may, whatever its own work is doing: what is unpacked lies outside of
// what the engine itself keeps small.
const most = z.number().parse(workerData);
const EVERY_MS = 20;
setInterval(() => {
  if (process.memoryUsage.rss() > most) process.kill(process.pid, 'SIGKILL');
}, EVERY_MS);
