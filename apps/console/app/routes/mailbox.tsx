import { EmptyState } from '@handrail/ui/empty-state';
import { Time } from '@handrail/ui/time';
import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { Mail } from 'lucide-react';
import { callerFor } from '../api.server.ts';
import { LinkedText } from '../mailbox/linked-text.tsx';
import { Page } from '../shell/page.tsx';

export const meta: MetaFunction = () => [{ title: 'Mailbox · Handrail' }];

export async function loader(args: LoaderFunctionArgs) {
  const api = await callerFor(args);
  return { mails: await api.mailbox.list(), ours: args.context.services.publicUrl };
}

export default function MailboxPage() {
  const { mails, ours } = useLoaderData<typeof loader>();
  return (
    <Page
      title="Mailbox"
      width="reading"
      description="Without a mail server, Handrail keeps the mails it would have sent here. Only demo mode shows them."
    >
      {mails.length === 0 ? (
        <div className="rounded-lg border border-line bg-surface">
          <EmptyState icon={<Mail size={18} />} title="No mail yet">
            Ask for a sign-in mail, or invite someone under People: the mail appears here.
          </EmptyState>
        </div>
      ) : (
        <ul className="flex flex-col gap-3">
          {mails.map((mail) => (
            <li key={mail.id}>
              <article className="rounded-lg border border-line bg-surface">
                <header className="flex flex-wrap items-baseline justify-between gap-x-4 border-b border-line px-4 py-2.5">
                  <h2 className="text-sm font-semibold text-ink">{mail.subject}</h2>
                  <p className="text-xs text-muted">
                    to {mail.to}, <Time at={mail.at} />
                  </p>
                </header>
                <p className="px-4 py-3 text-sm break-words whitespace-pre-wrap text-ink">
                  <LinkedText text={mail.text.trimEnd()} ours={ours} />
                </p>
              </article>
            </li>
          ))}
        </ul>
      )}
    </Page>
  );
}
