import type { DemoContact } from '@handrail/api/people/continue-as-contact';
import { Avatar } from '@handrail/ui/avatar';
import { Form } from '@remix-run/react';
import { ArrowRight } from 'lucide-react';
import { useSay } from '../words/words.tsx';

/** Demo mode's way in: one press per example customer, no mail. */
export function ContinueAs({ people, to }: { readonly people: readonly DemoContact[]; readonly to: string }) {
  const say = useSay();
  return (
    <section aria-labelledby="demo" className="mt-10">
      <h2 id="demo" className="mb-3 text-base font-medium text-muted">
        {say('signIn.demo')}
      </h2>
      <Form method="post" className="overflow-hidden rounded-xl border border-line bg-surface shadow-xs">
        <input type="hidden" name="intent" value="continue" />
        <input type="hidden" name="to" value={to} />
        <ul className="max-h-96 divide-y divide-line overflow-y-auto">
          {people.map(({ id, name, account, roles }) => (
            <li key={id}>
              <button
                type="submit"
                name="contact"
                value={id}
                className="group flex w-full items-center gap-3 px-4 py-3 text-left -outline-offset-2 hover:bg-hover"
              >
                <Avatar name={name} size="lg" />
                <span className="min-w-0 flex-1 leading-tight">
                  <span className="block text-base font-medium text-ink">
                    {say('signIn.continueAs', { name })}
                  </span>
                  <span className="block truncate text-sm text-muted">
                    {say('signIn.ofAccount', {
                      role: roles.map((role) => say(`role.${role}`)).join(', '),
                      account,
                    })}
                  </span>
                </span>
                <ArrowRight size={16} aria-hidden="true" className="text-faint group-hover:text-ink" />
              </button>
            </li>
          ))}
        </ul>
      </Form>
    </section>
  );
}
