import type { PingView } from '@handrail/api/endpoints/views';
import type { Purpose } from '@handrail/core/endpoints/purposes';
import type { FormProblem } from '../forms/server-errors.ts';

/** What the forms of an endpoint may ask for. */
const INTENTS = [
  'add',
  'change',
  'add_secret',
  'revoke',
  'test',
  'switch_on',
  'switch_off',
  'remove',
] as const;
export type Intent = (typeof INTENTS)[number];

/** An intent as a form names it; null for anything else. */
export function readIntent(value: FormDataEntryValue | null): Intent | null {
  return INTENTS.find((known) => known === value) ?? null;
}

/** What an answer says of the endpoint that a form was about. */
export type Said = {
  readonly purpose: Purpose;
  readonly problem: FormProblem | null;
  /** What stood in the fields when it was refused. */
  readonly typed: { readonly url: string; readonly readBackUrl: string } | null;
  readonly secret: string | null;
  readonly ping: PingView | null;
};

export const NOTHING_SAID = { problem: null, typed: null, secret: null, ping: null } as const;
