import { Card } from '@handrail/ui/card';
import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { callerFor } from '../api.server.ts';
import { LaneTable } from '../register/lane-table.tsx';
import { RegisterTabs } from '../register/register-tabs.tsx';
import { Page } from '../shell/page.tsx';

export const meta: MetaFunction = () => [{ title: 'Lanes · Handrail' }];

export async function loader(args: LoaderFunctionArgs) {
  const caller = await callerFor(args);
  return { lanes: await caller.register.lanes() };
}

export default function LanesPage() {
  const { lanes } = useLoaderData<typeof loader>();
  return (
    <Page
      title="Lanes"
      description="A record’s lane is the first of these whose condition holds. It decides who must be on the stakeholder map and how soon a go-live can be."
      tabs={<RegisterTabs current="lanes" />}
    >
      <Card>
        <LaneTable lanes={lanes} />
      </Card>
    </Page>
  );
}
