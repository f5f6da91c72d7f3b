import { Button } from '@handrail/ui/button';
import { Link } from '@handrail/ui/link';
import { formatDate } from '@handrail/ui/lib/format-date';
import { useViewer } from '@handrail/ui/viewer';
import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { Printer } from 'lucide-react';
import { callerFor } from '../api.server.ts';
import { confirmHref } from '../home/href.ts';
import { StateMark } from '../intake/state-mark.tsx';
import { valueLines } from '../intake/value-words.ts';
import { pageLanguage } from '../words/language.server.ts';
import { pageTitle } from '../words/page-title.ts';
import { useSay } from '../words/words.tsx';
import '../intake/print.css';

export const meta: MetaFunction = ({ matches }) => pageTitle(matches, 'intake.paper');

export async function loader(args: LoaderFunctionArgs) {
  const caller = await callerFor(args);
  const onboardingId = args.params['id'] ?? '';
  const language = pageLanguage(args.request, await caller.me.get());
  return { onboardingId, intake: await caller.intake.get({ onboardingId, language }) };
}

/** The intake as it stands, to be printed or kept as PDF by the browser. */
export default function IntakePaper() {
  const { onboardingId, intake } = useLoaderData<typeof loader>();
  const say = useSay();
  const viewer = useViewer();
  return (
    <article className="intake-paper flex flex-col gap-8">
      <header className="flex flex-wrap items-start justify-between gap-4">
        <div>
          <h1 className="text-2xl font-semibold text-ink">{intake.accountName}</h1>
          <p className="mt-1 text-base text-muted" suppressHydrationWarning>
            {formatDate(viewer.now, viewer.locale, viewer.timeZone)}
          </p>
        </div>
        <div className="flex flex-wrap items-center gap-3 print:hidden">
          <Link
            href={confirmHref(onboardingId)}
            className="inline-flex min-h-11 items-center text-base text-accent-ink underline"
          >
            {say('intake.title')}
          </Link>
          <Button
            size="lg"
            className="h-11 nojs:hidden"
            icon={<Printer size={16} aria-hidden="true" />}
            onClick={() => window.print()}
          >
            {say('intake.print')}
          </Button>
        </div>
      </header>
      {intake.sections.map(({ name, title, fields }) => (
        <section key={name} aria-labelledby={`${name}-title`}>
          <h2 id={`${name}-title`} className="text-lg font-semibold text-ink">
            {title}
          </h2>
          <dl className="mt-2 divide-y divide-line border-y border-line">
            {fields.map((field) => (
              <div
                key={field.field}
                className="grid gap-x-6 gap-y-1 py-3 sm:grid-cols-[14rem_minmax(0,1fr)_auto]"
              >
                <dt className="text-base text-muted">{field.label}</dt>
                <dd className="text-base break-words whitespace-pre-line text-ink" suppressHydrationWarning>
                  {field.value === null ? '…' : valueLines(field, field.value, { say, viewer }).join('\n')}
                </dd>
                <dd>
                  <StateMark state={field.state} />
                  {field.said !== null && (
                    <span className="block text-sm text-muted" suppressHydrationWarning>
                      {field.said.name}, {formatDate(field.said.at, viewer.locale, viewer.timeZone)}
                    </span>
                  )}
                </dd>
              </div>
            ))}
          </dl>
        </section>
      ))}
    </article>
  );
}
