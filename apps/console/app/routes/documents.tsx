import type { SetForReview } from '@handrail/api/documents/views';
import { ROLE_LABELS } from '@handrail/core/rules/labels';
import { ButtonLink } from '@handrail/ui/button';
import { Card } from '@handrail/ui/card';
import { EmptyState } from '@handrail/ui/empty-state';
import { Link } from '@handrail/ui/link';
import { rowLink, Table, type Column } from '@handrail/ui/table';
import { Time } from '@handrail/ui/time';
import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { FileCheck } from 'lucide-react';
import { callerFor } from '../api.server.ts';
import { PlainText } from '../onboardings/evidence/plain-text.tsx';
import { documentsHref } from '../onboardings/packet/address.ts';
import { Page } from '../shell/page.tsx';

export const meta: MetaFunction = () => [{ title: 'Documents to review · Handrail' }];

export async function loader(args: LoaderFunctionArgs) {
  const caller = await callerFor(args);
  return caller.documents.forReview();
}

const COLUMNS: readonly Column<SetForReview>[] = [
  {
    key: 'account',
    header: 'Customer',
    className: 'min-w-48 [overflow-wrap:anywhere]',
    phone: 'title',
    cell: ({ onboardingId, reviewer, accountName }) => (
      <Link href={`${documentsHref(onboardingId)}#${reviewer}`} {...rowLink}>
        <PlainText text={accountName} />
      </Link>
    ),
  },
  {
    key: 'documents',
    header: 'Documents',
    className: 'min-w-56',
    phone: 'plain',
    cell: ({ titles }) => titles.join(', '),
  },
  {
    key: 'reviewer',
    header: 'For',
    className: 'w-44',
    phone: 'plain',
    cell: ({ reviewer }) => ROLE_LABELS[reviewer],
  },
  {
    key: 'since',
    header: 'Complete',
    className: 'w-36',
    phone: 'plain',
    cell: ({ since }) => <Time at={since} />,
  },
];

/** The complete sets of documents that the viewer may review. */
export default function DocumentsToReviewPage() {
  const { sets } = useLoaderData<typeof loader>();
  return (
    <Page
      title="Documents to review"
      description="What customers handed in, once all that a reviewer gets of an onboarding is here and nothing in it is to be put right."
    >
      <Card>
        <div className="relative md:overflow-x-auto">
          <Table
            caption="Complete sets of documents, the longest waiting first"
            columns={COLUMNS}
            rows={sets}
            rowKey={({ onboardingId, reviewer }) => `${onboardingId} ${reviewer}`}
            empty={
              <EmptyState
                icon={<FileCheck size={20} />}
                title="No documents wait for you"
                action={<ButtonLink href="/onboardings">Go to the onboardings</ButtonLink>}
              >
                A set stands here as soon as the customer’s part in it is done. Until then its onboarding
                shows what is still missing.
              </EmptyState>
            }
          />
        </div>
      </Card>
    </Page>
  );
}
