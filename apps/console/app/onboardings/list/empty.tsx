import { ButtonLink } from '@handrail/ui/button';
import { Card } from '@handrail/ui/card';
import { EmptyState } from '@handrail/ui/empty-state';
import { FileInput, Inbox, PenLine, SearchX, Webhook } from 'lucide-react';
import type { ReactNode } from 'react';
import { useMay } from '../../shell/use-may.ts';

/** Nothing has arrived yet: what an onboarding is, and the three ways to get one. */
export function NoOnboardings() {
  const may = useMay();
  return (
    <Card>
      <EmptyState icon={<Inbox size={20} />} title="No onboardings yet">
        <p>
          An onboarding starts when a closed-won record arrives. Handrail checks it against every row of the
          register and lays the handoff packet before you, with the reason and the evidence for each finding.
        </p>
      </EmptyState>
      <ul className="grid gap-px border-t border-line bg-line sm:grid-cols-3">
        {may('imports.run') && (
          <Way icon={<FileInput size={16} />} title="Import a file" href="/import" action="Import">
            One or many records as JSON or JSON lines. You see every verdict before anything is stored.
          </Way>
        )}
        {may('drafts.edit') && (
          <Way icon={<PenLine size={16} />} title="Enter a deal" href="/deals/new" action="New deal">
            A form with all sections of the record. What you type is kept as a draft.
          </Way>
        )}
        {may('webhooks.manage') && (
          <Way
            icon={<Webhook size={16} />}
            title="Connect your CRM"
            href="/settings/webhooks"
            action="Webhooks"
          >
            A signed webhook sends each deal the moment it closes. The same deal twice makes one onboarding.
          </Way>
        )}
      </ul>
    </Card>
  );
}

function Way({
  icon,
  title,
  href,
  action,
  children,
}: {
  icon: ReactNode;
  title: string;
  href: string;
  action: string;
  children: string;
}) {
  return (
    <li className="flex flex-col items-start gap-2 bg-surface p-4 text-sm first:rounded-bl-lg last:rounded-br-lg">
      <h3 className="flex items-center gap-2 font-medium text-ink">
        <span aria-hidden="true" className="text-faint">
          {icon}
        </span>
        {title}
      </h3>
      <p className="flex-1 text-pretty text-muted">{children}</p>
      <ButtonLink href={href} size="sm">
        {action}
      </ButtonLink>
    </li>
  );
}

/** The filters leave nothing. */
export function NoResults({ resetHref }: { resetHref: string }) {
  return (
    <EmptyState
      icon={<SearchX size={20} />}
      title="Nothing matches these filters"
      action={<ButtonLink href={resetHref}>Clear all filters</ButtonLink>}
    >
      Take a filter away above, or search for the customer’s name, its domain, or the id of the deal.
    </EmptyState>
  );
}
