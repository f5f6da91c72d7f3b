import type { DraftView } from '@handrail/api/views';
import { Button, ButtonLink } from '@handrail/ui/button';
import { EmptyState } from '@handrail/ui/empty-state';
import { Link } from '@handrail/ui/link';
import { aboveRowLink, rowLink, Table, type Column } from '@handrail/ui/table';
import { Time } from '@handrail/ui/time';
import { Form } from '@remix-run/react';
import { PenLine, Trash2 } from 'lucide-react';

type Draft = Omit<DraftView, 'values'>;

const COLUMNS: readonly Column<Draft>[] = [
  {
    key: 'title',
    header: 'Deal',
    phone: 'title',
    cell: (draft) => (
      <Link href={`/deals/drafts/${draft.id}`} {...rowLink}>
        {draft.title || 'Untitled draft'}
      </Link>
    ),
  },
  { key: 'by', header: 'Begun by', phone: 'plain', cell: (draft) => draft.createdBy },
  { key: 'at', header: 'Last saved', phone: 'plain', cell: (draft) => <Time at={draft.updatedAt} /> },
  {
    key: 'discard',
    header: 'Discard',
    phone: 'plain',
    align: 'end',
    className: 'w-28',
    cell: (draft) => (
      <Form method="post" action="/deals/drafts" className={aboveRowLink}>
        <input type="hidden" name="draftId" value={draft.id} />
        <Button
          type="submit"
          size="sm"
          variant="ghost"
          name="intent"
          value="discard"
          icon={<Trash2 size={13} aria-hidden="true" />}
          aria-label={`Discard ${draft.title || 'untitled draft'}`}
        >
          Discard
        </Button>
      </Form>
    ),
  },
];

/** Deals that were begun and not submitted. */
export function DraftList({ drafts }: { drafts: readonly Draft[] }) {
  return (
    <Table
      caption="Drafts"
      columns={COLUMNS}
      rows={drafts}
      rowKey={(draft) => draft.id}
      empty={
        <EmptyState
          icon={<PenLine size={20} />}
          title="No drafts"
          action={
            <ButtonLink href="/deals/new" variant="primary">
              New deal
            </ButtonLink>
          }
        >
          A deal you enter by hand is kept here from the first word on, until you submit or discard it.
        </EmptyState>
      }
    />
  );
}
