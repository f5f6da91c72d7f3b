import type { ImportView } from '@handrail/api/views';
import { Badge } from '@handrail/ui/badge';
import { Link } from '@handrail/ui/link';
import { rowLink, Table, type Column } from '@handrail/ui/table';
import { Time } from '@handrail/ui/time';
import { CircleCheck, Eye, Undo2 } from 'lucide-react';
import { sizeWords } from '../uploads/size-words.ts';

export type ImportSummary = Omit<ImportView, 'lines'>;

const COLUMNS: readonly Column<ImportSummary>[] = [
  {
    key: 'file',
    header: 'File',
    phone: 'title',
    cell: (item) => (
      <>
        <Link href={`/import/${item.id}`} {...rowLink}>
          {item.fileName}
        </Link>
        <span className="ml-1.5 text-xs text-faint">{sizeWords(item.bytes)}</span>
      </>
    ),
  },
  { key: 'state', header: 'State', phone: 'plain', cell: (item) => <ImportState state={item.state} /> },
  { key: 'total', header: 'Records', align: 'end', cell: ({ counts }) => counts.total.toLocaleString('en') },
  {
    key: 'new',
    header: 'New',
    align: 'end',
    phone: 'hidden',
    cell: ({ counts }) => counts.new.toLocaleString('en'),
  },
  {
    key: 'update',
    header: 'Updates',
    align: 'end',
    phone: 'hidden',
    cell: ({ counts }) => counts.update.toLocaleString('en'),
  },
  {
    key: 'error',
    header: 'Errors',
    align: 'end',
    cell: ({ counts }) => (
      <span className={counts.error > 0 ? 'font-medium text-hold' : ''}>
        {counts.error.toLocaleString('en')}
      </span>
    ),
  },
  { key: 'by', header: 'By', phone: 'plain', cell: (item) => item.createdBy },
  {
    key: 'at',
    header: 'When',
    phone: 'plain',
    cell: (item) => <Time at={item.createdAt} className="whitespace-nowrap" />,
  },
];

/** Imports there were, newest first. */
export function ImportList({ imports }: { imports: readonly ImportSummary[] }) {
  return (
    <Table
      caption="Earlier imports"
      columns={COLUMNS}
      rows={imports}
      rowKey={(item) => item.id}
      empty={<p className="p-4 text-sm text-faint italic">No file has been imported yet.</p>}
    />
  );
}

/** Where an import stands. */
export function ImportState({ state }: { state: ImportView['state'] }) {
  switch (state) {
    case 'preview':
      return (
        <Badge tone="medium" icon={<Eye size={12} aria-hidden="true" />}>
          Not stored yet
        </Badge>
      );
    case 'stored':
      return (
        <Badge tone="good" icon={<CircleCheck size={12} aria-hidden="true" />}>
          Stored
        </Badge>
      );
    case 'discarded':
      return <Badge icon={<Undo2 size={12} aria-hidden="true" />}>Discarded</Badge>;
  }
}
