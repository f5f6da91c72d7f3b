/** A mail to one person. Plain text: every mail we send says what it has to say without markup. */
export type Message = {
  /** Names it for good: sent a second time, mail programs know it is the same. A new name is made where it has none. */
  readonly id?: string;
  /** One address, without a name. */
  readonly to: string;
  /** Whom an answer goes to: one address, without a name. The sender's own where it has none. */
  readonly replyTo?: string;
  /** Where one press of a button in a mail program ends mails of this kind (RFC 8058): an address that a POST goes to. */
  readonly unsubscribe?: string;
  readonly subject: string;
  readonly text: string;
  /** A calendar entry that comes with it. */
  readonly calendar?: CalendarPart;
};

/** What a calendar does with a mail: asks to a meeting (or changes it), or takes it off. `text` is iCalendar. */
export type CalendarPart = { readonly method: 'REQUEST' | 'CANCEL'; readonly text: string };

/**
 * `unreachable`: the mail server does not answer, refuses us or breaks off. `deferred`: it does not take this mail now; `refused`: at
 * all. `unclear`: it had the whole mail and then said nothing, so it may be on its way.
 */
export type Sent =
  | { readonly ok: true }
  | {
      readonly ok: false;
      readonly kind: 'unreachable' | 'deferred' | 'refused' | 'unclear';
      readonly message: string;
    };

/** The one way mail leaves the house, whatever carries it. Both resolve within a time limit and never throw for the mail server's sake. */
export type Mailer = {
  readonly sendMail: (message: Message) => Promise<Sent>;
  /** As far as `sendMail` would come without a message: for telling trouble to those who get no mail. */
  readonly check: () => Promise<Sent>;
};
