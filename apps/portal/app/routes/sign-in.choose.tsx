import { choose, toChoose } from '@handrail/web/pages/choose.server';
import { enter } from '@handrail/web/pages/enter.server';
import { refusalResponse } from '@handrail/web/pages/refusals.server';
import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node';
import { Form, useLoaderData } from '@remix-run/react';
import { ArrowRight } from 'lucide-react';
import { VendorMark } from '../brand/vendor-mark.tsx';
import { Door } from '../sign-in/door.tsx';
import { useSay } from '../words/words.tsx';

export const loader = (args: LoaderFunctionArgs) => toChoose(args);

/** Goes to one of the person's accounts. */
export async function action(args: ActionFunctionArgs) {
  const { outcome, to } = await choose(args, 'place');
  if (!outcome.ok) throw refusalResponse(outcome.refusal);
  return enter(outcome.value, to, args.context);
}

export default function ChoosePage() {
  const { to, email, places } = useLoaderData<typeof loader>();
  const say = useSay();
  return (
    <Door title={say('choose.title')} description={say('choose.lead', { email })}>
      <Form method="post" className="overflow-hidden rounded-xl border border-line bg-surface shadow-xs">
        <input type="hidden" name="to" value={to} />
        <ul className="divide-y divide-line">
          {places.map((place) => (
            <li key={place.id}>
              <button
                type="submit"
                name="place"
                value={place.id}
                className="group flex w-full items-center gap-4 px-4 py-4 text-left -outline-offset-2 hover:bg-hover"
              >
                <VendorMark vendor={{ ...place, logo: null, workspaceId: '' }} />
                <span className="min-w-0 flex-1">
                  <span className="block truncate text-lg font-medium text-ink">{place.name}</span>
                  <span className="block truncate text-base text-muted">{place.account}</span>
                </span>
                <ArrowRight size={18} aria-hidden="true" className="text-faint group-hover:text-ink" />
              </button>
            </li>
          ))}
        </ul>
      </Form>
    </Door>
  );
}
