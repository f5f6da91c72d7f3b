import type { Person, Things } from '@handrail/api/console/testing/a-world';

/** What is sent with a form: a list for a field that stands in it several times. */
type Form = Readonly<Record<string, string | readonly string[]>>;

/**
 * What a route owes to whom: it is as open as the procedure that it stands for (the table of procedures says how open that is).
 * `anyone`: also who is not signed in, because it shows nothing of a workspace.
 */
export type ExpectedRoute = {
  /** Its address about these things; by default its pattern as it stands. */
  readonly at?: (things: Things, person: Person) => string;
  /** Its loader. */
  readonly get?: string;
  /** Its action, with a form that does what it is for. */
  readonly post?: {
    readonly is: string;
    readonly form?: (things: Things, person: Person) => Form;
    /** It works something out, or finds that nothing is to be changed: no row is left by it. */
    readonly leavesNothing?: true;
  };
};
