import type { EgressAnswer } from '@handrail/connectors/egress/call';
import { cut } from '@handrail/core/text/cut';
import { oneLine } from '@handrail/core/text/oneLine';

/** What an answer to a message means. `unclear`: it may have happened, so the other side is asked before any second try. */
export type Judged =
  | { readonly kind: 'taken'; readonly answer: Readonly<Record<string, unknown>> }
  | { readonly kind: 'later'; readonly error: string; readonly afterSeconds: number | null }
  | { readonly kind: 'refused' | 'unclear'; readonly error: string };

/** Of what the other side says, so much is kept with the effect, and so much goes into a sentence. */
const KEPT = 2000;
const QUOTED = 300;

/** Nobody is made to wait longer than for a system that says nothing, seconds. */
const LONGEST_WAIT = 3600;

/** Judges an answer as docs/formats/outbound.md has it. @param now ISO 8601 UTC */
export function judge(answer: EgressAnswer, now: string): Judged {
  switch (answer.kind) {
    case 'not_allowed':
      return { kind: 'refused', error: sentence(answer.message) };
    case 'not_sent':
      return { kind: 'later', error: sentence(answer.message), afterSeconds: null };
    case 'unclear':
      return { kind: 'unclear', error: sentence(answer.message) };
    case 'answered': {
      const { status, headers } = answer;
      const text = plain(answer.text);
      if (status >= 200 && status < 300)
        return { kind: 'taken', answer: { status, text: cut(text, KEPT), whole: answer.whole } };
      const afterSeconds = secondsOf(headers['retry-after'], now);
      if (status >= 300 && status < 400)
        return {
          kind: 'refused',
          error: `It sends us on to ${cut(plain(headers['location'] ?? 'nowhere'), QUOTED)} (${status}); we do not follow: enter the final address`,
        };
      // It says by itself that it has not dealt with it; a 503 does where it also says when to come again.
      if (status === 408 || status === 425 || status === 429 || (status === 503 && afterSeconds !== null))
        return { kind: 'later', error: `It asks us to come again later (${status})`, afterSeconds };
      if (status >= 400 && status < 500)
        return { kind: 'refused', error: `It refuses (${status})${quoted(text)}` };
      return {
        kind: 'unclear',
        error: `It answers that something went wrong there (${status})${quoted(text)}`,
      };
    }
  }
}

/** What the other side says became of a message: `{"id":"…","received":true}`. Null: it says nothing that we could rely on. */
export function readBack(answer: EgressAnswer, id: string): boolean | null {
  if (answer.kind !== 'answered' || answer.status !== 200 || !answer.whole) return null;
  const said = jsonOf(answer.text);
  if (typeof said !== 'object' || said === null) return null;
  const received: unknown = Reflect.get(said, 'received');
  return Reflect.get(said, 'id') === id && typeof received === 'boolean' ? received : null;
}

/** Seconds from now on that a Retry-After names, within bounds; null where there is none. */
function secondsOf(header: string | undefined, now: string): number | null {
  if (header === undefined) return null;
  const seconds = /^\d{1,9}$/.test(header) ? Number(header) : (Date.parse(header) - Date.parse(now)) / 1000;
  return Number.isNaN(seconds) ? null : Math.min(LONGEST_WAIT, Math.max(1, Math.ceil(seconds)));
}

function quoted(text: string): string {
  const line = oneLine(text);
  return line === '' ? '' : `: “${cut(line, QUOTED)}”`;
}

/** Without what the database or a page does not take: control characters but line ends and tabs. */
function plain(text: string): string {
  return text.replaceAll(/[^\P{Cc}\n\t]/gu, '');
}

function sentence(message: string): string {
  return plain(message).replace(/\.$/, '');
}

function jsonOf(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}
