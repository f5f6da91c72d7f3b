import { INTERNAL_ROLES, type InternalRole } from '@handrail/core/rules/vocabulary';
import { ROLE_LABELS } from '@handrail/core/rules/labels';
import { Avatar } from '@handrail/ui/avatar';
import { Form } from '@remix-run/react';
import { ArrowRight } from 'lucide-react';

type Props = {
  readonly people: readonly { readonly role: InternalRole; readonly name: string }[];
  readonly to: string;
};

/** Short names where a label would not fit a button. */
const SHORT: Partial<Record<InternalRole, string>> = { ae: 'AE', admin: 'Admin' };

/** Demo mode's way in: one press per role, no mail. */
export function ContinueAs({ people, to }: Props) {
  const inOrder = people.toSorted((a, b) => INTERNAL_ROLES.indexOf(a.role) - INTERNAL_ROLES.indexOf(b.role));
  return (
    <Form
      method="post"
      action="/sign-in"
      className="overflow-hidden rounded-lg border border-line bg-surface shadow-xs"
    >
      <input type="hidden" name="intent" value="continue" />
      <input type="hidden" name="to" value={to} />
      <ul className="max-h-96 divide-y divide-line overflow-y-auto">
        {inOrder.map(({ role, name }) => (
          <li key={role}>
            <button
              type="submit"
              name="role"
              value={role}
              className="group flex w-full items-center gap-3 px-3 py-2.5 text-left -outline-offset-2 hover:bg-hover"
            >
              <Avatar name={name} />
              <span className="min-w-0 flex-1 leading-tight">
                <span className="block text-sm font-medium text-ink">
                  Continue as {SHORT[role] ?? ROLE_LABELS[role]}
                </span>
                <span className="block truncate text-xs text-muted">{name}</span>
              </span>
              <ArrowRight size={15} aria-hidden="true" className="text-faint group-hover:text-ink" />
            </button>
          </li>
        ))}
      </ul>
    </Form>
  );
}
