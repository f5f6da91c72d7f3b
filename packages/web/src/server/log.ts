import { pino, type Logger } from 'pino';

/** An app's log: one JSON line an event on standard output. Bodies, cookies and queries never go in. */
export function createLog(app: string, level: string): Logger {
  return pino({
    level,
    base: { app },
    redact: ['headers', '*.headers', 'cookie', '*.cookie', 'token', '*.token', 'code'],
  });
}
