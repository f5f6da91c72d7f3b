import { pino, type Logger } from 'pino';

/** The console's log: one JSON line an event on standard output. Bodies, cookies and queries never go in. */
export function createLog(level: string): Logger {
  return pino({
    level,
    base: { app: 'console' },
    redact: ['headers', '*.headers', 'cookie', '*.cookie', 'token', '*.token', 'code'],
  });
}
