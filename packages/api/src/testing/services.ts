import { guardedEgress } from '@handrail/connectors/egress/call';
import type { Egress } from '@handrail/connectors/egress/call';
import type { Message, Sent } from '@handrail/connectors/mail/message';
import type { Scanner } from '@handrail/connectors/scanner/clamd';
import { memoryStore } from '@handrail/connectors/storage/testing/memory';
import type { Db } from '@handrail/db/connect';
import type { Services } from '../context.ts';

export type TestServices = Services & {
  /** Mails sent so far, oldest first. */
  readonly mails: Message[];
  /** What was written to the log as an error. */
  readonly errors: string[];
  /** Pauses asked for, in milliseconds; none was waited for. */
  readonly pauses: number[];
  /** How often the mail server was asked without a mail. */
  readonly checks: () => number;
  /** Moves the clock on. */
  readonly pass: (ms: number) => void;
};

/** Services with a clock that stands still until it is moved, and a mailer that keeps what it gets. */
export function testServices(
  db: Db,
  given: {
    readonly demo?: Services['demo'];
    readonly at?: string;
    readonly mail?: () => Sent;
    readonly egress?: Egress;
    readonly door?: Services['door'];
    readonly scanner?: Scanner;
    readonly replyAddress?: string;
  } = {},
): TestServices {
  let time = Date.parse(given.at ?? '2026-02-02T10:00:00.000Z');
  let checked = 0;
  const [mails, errors, pauses]: [Message[], string[], number[]] = [[], [], []];
  const answer = given.mail ?? (() => ({ ok: true }));
  return {
    db,
    now: () => new Date(time).toISOString(),
    demo: given.demo ?? 'off',
    door: given.door ?? 'console',
    publicUrl: 'https://handrail.example.com',
    portalUrl: 'https://welcome.example.com',
    mailer: {
      sendMail: (message) => {
        const sent = answer();
        if (sent.ok) mails.push(message);
        return Promise.resolve(sent);
      },
      check: () => {
        checked += 1;
        return Promise.resolve(answer());
      },
    },
    localMail: false,
    sendsMail: true,
    replyAddress: given.replyAddress ?? null,
    // As an operator who allows nothing has it.
    egress: given.egress ?? guardedEgress(),
    files: memoryStore(() => time),
    scanner: given.scanner ?? null,
    secret: 'a secret of thirty-two characters',
    pause: (ms) => {
      pauses.push(ms);
      return Promise.resolve();
    },
    log: { info: () => {}, error: (_, message) => void errors.push(message) },
    mails,
    errors,
    pauses,
    checks: () => checked,
    pass: (ms) => {
      time += ms;
    },
  };
}
