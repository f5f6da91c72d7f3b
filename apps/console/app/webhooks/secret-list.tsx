import { Button } from '@handrail/ui/button';
import { Time } from '@handrail/ui/time';
import { Form } from '@remix-run/react';
import { KeyRound } from 'lucide-react';
import type { ReactNode } from 'react';

type Secret = { readonly id: string; readonly hint: string; readonly createdAt: string };

type Props<Own extends Secret> = {
  readonly secrets: readonly Own[];
  /** What to know of one beside its age. */
  readonly note?: (secret: Own) => ReactNode;
  /** What ends with a secret that is revoked. */
  readonly consequence: string;
  /** Sent along when one is revoked. */
  readonly fields?: Readonly<Record<string, string>>;
  readonly mayRevoke?: boolean;
};

/** The live secrets of one sender or receiver, of which only the last characters are known. */
export function SecretList<Own extends Secret>({ secrets, note, mayRevoke = true, ...revoking }: Props<Own>) {
  return (
    <ul className="mt-4 divide-y divide-line rounded-md border border-line">
      {secrets.map((secret) => (
        <li key={secret.id} className="flex flex-wrap items-center gap-x-3 gap-y-1 px-3 py-2">
          <KeyRound size={15} aria-hidden="true" className="text-faint" />
          <div className="min-w-0 flex-1 text-sm">
            <span className="font-mono text-ink">whsec_…{secret.hint}</span>
            <p className="text-xs text-muted">
              made <Time at={secret.createdAt} />
              {note?.(secret)}
            </p>
          </div>
          {mayRevoke && <RevokeForm {...secret} {...revoking} />}
        </li>
      ))}
    </ul>
  );
}

/** Revoking cannot be taken back, so it asks once, in place. */
function RevokeForm({
  id,
  hint,
  consequence,
  fields = {},
}: Pick<Secret, 'id' | 'hint'> & Pick<Props<Secret>, 'consequence' | 'fields'>) {
  return (
    <details className="group">
      <summary className="rounded-md px-2 py-1 text-xs font-medium text-muted hover:bg-hover hover:text-ink group-open:hidden">
        Revoke<span className="sr-only"> secret ending in {hint}</span>
      </summary>
      <Form method="post" preventScrollReset className="flex flex-wrap items-center gap-2">
        <input type="hidden" name="intent" value="revoke" />
        {Object.entries(fields).map(([name, value]) => (
          <input key={name} type="hidden" name={name} value={value} />
        ))}
        <span className="text-xs text-muted">{consequence}</span>
        <Button type="submit" size="sm" variant="danger" name="secret" value={id}>
          Revoke …{hint}
        </Button>
      </Form>
    </details>
  );
}
