import { ButtonLink } from '@handrail/ui/button';
import { Card } from '@handrail/ui/card';
import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { Outlet, useLoaderData, useNavigate } from '@remix-run/react';
import { UserPlus } from 'lucide-react';
import { callerFor } from '../api.server.ts';
import { PeopleTable } from '../people/people-table.tsx';
import { Page } from '../shell/page.tsx';
import { useShortcuts } from '../shell/shortcuts.tsx';
import { useMay } from '../shell/use-may.ts';

export const meta: MetaFunction = () => [{ title: 'People · Handrail' }];

export async function loader(args: LoaderFunctionArgs) {
  const api = await callerFor(args);
  const [people, me] = await Promise.all([api.people.list(), api.me.get()]);
  return { people, me: me.memberId };
}

export type PeopleData = Awaited<ReturnType<typeof loader>>;

export default function PeoplePage() {
  const { people, me } = useLoaderData<typeof loader>();
  const manage = useMay()('people.manage');
  const navigate = useNavigate();
  useShortcuts(
    'People',
    manage ? [{ keys: 'i', label: 'Invite someone', run: () => navigate('/people/invite') }] : [],
  );
  const members = people.filter((person) => person.active);
  const waiting = members.filter((person) => person.lastSeenAt === null).length;
  return (
    <Page
      title="People"
      description={`${members.length} ${members.length === 1 ? 'member' : 'members'}${waiting === 0 ? '' : `, ${waiting} not signed in yet`}. Roles decide who owns a finding and what each person may do.`}
      actions={
        manage && (
          <ButtonLink
            href="/people/invite"
            variant="primary"
            icon={<UserPlus size={15} aria-hidden="true" />}
          >
            Invite
          </ButtonLink>
        )
      }
    >
      <Card className="overflow-hidden">
        <PeopleTable people={people} manage={manage} me={me} />
      </Card>
      <Outlet context={people} />
    </Page>
  );
}
