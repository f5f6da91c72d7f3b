/** A mail to one person. Plain text: every mail we send says what it has to say without markup. */
export type Message = {
  /** One address, without a name. */
  readonly to: string;
  readonly subject: string;
  readonly text: string;
};

/** `unreachable`: the mail server does not answer, refuses us or breaks off. `refused`: it does not take this mail. */
export type Sent =
  | { readonly ok: true }
  | { readonly ok: false; readonly kind: 'unreachable' | 'refused'; readonly message: string };

/** The one way mail leaves the house, whatever carries it. Both resolve within a time limit and never throw for the mail server's sake. */
export type Mailer = {
  readonly sendMail: (message: Message) => Promise<Sent>;
  /** As far as `sendMail` would come without a message: for telling trouble to those who get no mail. */
  readonly check: () => Promise<Sent>;
};
