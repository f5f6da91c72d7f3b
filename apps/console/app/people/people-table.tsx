import type { MemberView } from '@handrail/api/views';
import { Avatar } from '@handrail/ui/avatar';
import { Badge } from '@handrail/ui/badge';
import { EmptyState } from '@handrail/ui/empty-state';
import { Link } from '@handrail/ui/link';
import { RoleTag } from '@handrail/ui/role-tag';
import { rowLink, Table, type Column } from '@handrail/ui/table';
import { Time } from '@handrail/ui/time';
import { Users } from 'lucide-react';

/** Everybody in the workspace; `manage`: each opens to be changed. */
export function PeopleTable({
  people,
  manage,
  me,
}: {
  people: readonly MemberView[];
  manage: boolean;
  me: string;
}) {
  return (
    <Table
      caption="Members of this workspace"
      columns={columns(manage, me)}
      rows={people}
      rowKey={(person) => person.id}
      empty={
        <EmptyState icon={<Users size={18} />} title="Nobody fits">
          Try fewer letters, or show people who were switched off too.
        </EmptyState>
      }
    />
  );
}

function columns(manage: boolean, me: string): readonly Column<MemberView>[] {
  return [
    {
      key: 'name',
      header: 'Name',
      phone: 'title',
      cell: (person) => (
        <span className="flex items-center gap-2.5">
          <Avatar name={person.name} className={person.active ? undefined : 'opacity-50 grayscale'} />
          <span className="min-w-0 leading-tight">
            {manage ? (
              <Link href={`/people/${person.id}`} {...rowLink}>
                {person.name}
              </Link>
            ) : (
              <span className="font-medium text-ink">{person.name}</span>
            )}
            {person.id === me && <span className="ml-1.5 text-xs text-faint">you</span>}
            <span className="block truncate text-xs text-muted">{person.email}</span>
          </span>
        </span>
      ),
    },
    {
      key: 'roles',
      header: 'Roles',
      phone: 'plain',
      cell: (person) => (
        <span className="flex flex-wrap gap-1">
          {person.roles.map((role) => (
            <RoleTag key={role} role={role} />
          ))}
        </span>
      ),
    },
    {
      key: 'state',
      header: 'State',
      className: 'w-28',
      phone: 'plain',
      cell: (person) => <MemberState person={person} />,
    },
    {
      key: 'seen',
      header: 'Last seen',
      className: 'w-32 whitespace-nowrap',
      cell: (person) =>
        person.lastSeenAt ? <Time at={person.lastSeenAt} /> : <span className="text-faint">never</span>,
    },
  ];
}

/** Whether somebody may come in, and has. */
export function MemberState({ person }: { person: Pick<MemberView, 'active' | 'lastSeenAt'> }) {
  if (!person.active) return <Badge>Switched off</Badge>;
  if (person.lastSeenAt === null) return <Badge tone="accent">Invited</Badge>;
  return <Badge tone="good">Active</Badge>;
}
