import { redirect, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { Link } from '@handrail/ui/link';
import { ArrowRight } from 'lucide-react';
import { callerFor } from '../api.server.ts';
import { homeHref } from '../home/href.ts';
import { pageTitle } from '../words/page-title.ts';
import { useVendor } from '../words/use-root.ts';
import { useSay } from '../words/words.tsx';

export const meta: MetaFunction = ({ matches }) => pageTitle(matches, 'home.title');

/** The one onboarding of this customer, or the choice between several. */
export async function loader(args: LoaderFunctionArgs) {
  const api = await callerFor(args);
  const onboardings = await api.onboardings.list();
  const [first, second] = onboardings;
  if (first !== undefined && second === undefined) throw redirect(homeHref(first.id));
  return { onboardings };
}

export default function ChoosePage() {
  const { onboardings } = useLoaderData<typeof loader>();
  const say = useSay();
  const vendor = useVendor();
  return (
    <>
      <h1 className="text-[2rem] leading-tight font-semibold tracking-tight text-ink">
        {say('home.choose')}
      </h1>
      <p className="mt-3 text-lg text-muted">{say('home.chooseLead', { vendor })}</p>
      <ul className="mt-8 flex flex-col gap-4">
        {onboardings.map(({ id, product, accountName, goal }) => (
          <li
            key={id}
            className="group relative rounded-xl border border-line bg-surface p-5 shadow-xs hover:border-line-strong sm:p-6"
          >
            <Link
              href={homeHref(id)}
              className="flex items-center justify-between gap-4 text-lg font-semibold text-ink after:absolute after:inset-0 after:rounded-xl"
            >
              {product ?? accountName}
              <ArrowRight size={20} aria-hidden="true" className="shrink-0 text-faint group-hover:text-ink" />
            </Link>
            {goal && <p className="mt-1.5 line-clamp-2 text-base text-pretty text-muted">{goal}</p>}
          </li>
        ))}
      </ul>
    </>
  );
}
