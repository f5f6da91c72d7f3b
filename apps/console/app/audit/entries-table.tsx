import type { AuditEntryView } from '@handrail/api/audit/views';
import { EmptyState } from '@handrail/ui/empty-state';
import { Link } from '@handrail/ui/link';
import { Table, type Column } from '@handrail/ui/table';
import { ExactTime } from '@handrail/ui/time';
import { ScrollText } from 'lucide-react';
import { objectHref } from './objects.ts';
import { auditHref } from './query.ts';

const columns: readonly Column<AuditEntryView>[] = [
  {
    key: 'seq',
    header: 'No.',
    align: 'end',
    className: 'w-16',
    cellClassName: 'align-top pt-2.5',
    phone: 'plain',
    cell: (entry) => <span className="tabular text-faint">{entry.seq}</span>,
  },
  {
    key: 'at',
    header: 'When',
    className: 'w-56 whitespace-nowrap',
    cellClassName: 'align-top pt-2.5',
    phone: 'plain',
    cell: (entry) => <ExactTime at={entry.at} className="tabular" />,
  },
  {
    key: 'what',
    header: 'What happened',
    cellClassName: 'align-top',
    phone: 'title',
    cell: (entry) => <Entry entry={entry} />,
  },
];

/** Entries of the log, newest first; each opens to its details and hash. */
export function EntriesTable({
  entries,
  filtered,
}: {
  entries: readonly AuditEntryView[];
  filtered: boolean;
}) {
  return (
    <Table
      caption="Audit log, newest first"
      columns={columns}
      rows={entries}
      rowKey={(entry) => String(entry.seq)}
      empty={
        <EmptyState
          icon={<ScrollText size={18} />}
          title={filtered ? 'No entry fits these filters' : 'Nothing has happened yet'}
        >
          {filtered
            ? 'Clear a filter, or search with fewer letters.'
            : 'Every change of state is written here, in the same step that makes the change.'}
        </EmptyState>
      }
    />
  );
}

function Entry({ entry }: { entry: AuditEntryView }) {
  const href = objectHref(entry.objectType, entry.objectId);
  return (
    <details className="group/entry">
      <summary className="-mx-1 rounded-sm px-1 py-0.5 text-ink">
        <span className="break-words">{entry.sentence}</span>
        <span className="ml-2 text-xs text-faint group-open/entry:hidden">Details</span>
      </summary>
      <dl className="mt-2 mb-2 grid grid-cols-[auto_1fr] gap-x-4 gap-y-1 rounded-md bg-sunken px-3 py-2 text-xs">
        <dt className="text-faint">Action</dt>
        <dd className="font-mono break-all">{entry.action}</dd>
        <dt className="text-faint">About</dt>
        <dd className="break-all">
          {entry.objectType} <span className="font-mono">{entry.objectId}</span>
          <span className="mt-0.5 flex flex-wrap gap-x-3">
            {href && (
              <Link href={href} className="font-medium text-accent-ink underline underline-offset-2">
                Open
              </Link>
            )}
            <Link
              href={auditHref({ q: '', action: '', actor: '', objectId: entry.objectId }, null)}
              className="font-medium text-accent-ink underline underline-offset-2"
            >
              All entries about it
            </Link>
          </span>
        </dd>
        <dt className="text-faint">Details</dt>
        <dd>
          <pre className="font-mono break-all whitespace-pre-wrap">
            {JSON.stringify(entry.details, null, 2)}
          </pre>
        </dd>
        <dt className="text-faint">Hash</dt>
        <dd className="font-mono break-all">{entry.hash}</dd>
      </dl>
    </details>
  );
}
