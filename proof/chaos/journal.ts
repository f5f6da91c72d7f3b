import { appendFileSync, readFileSync, existsSync } from 'node:fs';

/** What happened outside the product, one line of JSON each: what was acknowledged to senders and people, and what was done to the processes. */
export type Entry =
  | { readonly what: 'webhook'; readonly at: string; readonly event: string; readonly deal: string }
  | { readonly what: 'decision'; readonly at: string; readonly id: string; readonly kind: string }
  | { readonly what: 'fault'; readonly at: string; readonly name: string }
  | { readonly what: 'calm'; readonly at: string };

export type Journal = {
  readonly write: (entry: Entry) => void;
  /** When the last input was acknowledged, milliseconds. */
  readonly lastInput: () => number;
};

/** A journal on disk. */
export function journalAt(file: string): Journal {
  let lastInput = 0;
  return {
    write: (entry) => {
      appendFileSync(file, `${JSON.stringify(entry)}\n`);
      if (entry.what === 'webhook' || entry.what === 'decision') lastInput = Date.now();
    },
    lastInput: () => lastInput,
  };
}

/** The lines of a log of JSON; none where there is no log yet. */
export function linesOf(file: string): unknown[] {
  if (!existsSync(file)) return [];
  const lines = readFileSync(file, 'utf8').split('\n').filter(Boolean);
  return lines.map((line): unknown => JSON.parse(line));
}
