import { pino, type Logger } from 'pino';

/** The worker's log: one JSON line an event on standard output. Addresses and texts never go in. */
export function createLog(level: string): Logger {
  return pino({ level, base: { app: 'worker' } });
}
