import { ButtonLink } from '@handrail/ui/button';
import { Card } from '@handrail/ui/card';
import { EmptyState } from '@handrail/ui/empty-state';
import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { GitCompareArrows } from 'lucide-react';
import { callerFor } from '../api.server.ts';
import { ChangeList } from '../onboardings/changes/change-list.tsx';
import { packetHref } from '../onboardings/packet/address.ts';
import { Versions } from '../onboardings/packet/versions.tsx';
import { versionOf } from '../onboardings/packet/version-param.ts';
import { Page } from '../shell/page.tsx';

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: `What changed, ${data?.accountName ?? ''} · Handrail` },
];

export async function loader(args: LoaderFunctionArgs) {
  const caller = await callerFor(args);
  const asked = versionOf(args.request);
  const view = await caller.onboardings.get({
    id: args.params.id ?? '',
    ...(asked === null ? {} : { version: asked }),
  });
  const { item, version, latestVersion, versions, changes } = view;
  return { id: item.id, accountName: item.accountName, asked, version, latestVersion, versions, changes };
}

export default function ChangesPage() {
  const { id, accountName, asked, version, latestVersion, versions, changes } =
    useLoaderData<typeof loader>();
  const address = { id, version: asked };
  return (
    <Page
      width="reading"
      title={`What changed in version ${version}`}
      description={
        version > 1 ? `Against version ${version - 1}.` : 'The first version has nothing before it.'
      }
      crumbs={[
        { href: '/onboardings', label: 'Onboardings' },
        { href: packetHref(address), label: accountName },
      ]}
      actions={
        <Versions id={id} version={version} latest={latestVersion} versions={versions} page="changes" />
      }
    >
      {changes.length === 0 ? (
        <Card>
          <EmptyState
            icon={<GitCompareArrows size={20} />}
            title="Nothing changed"
            action={<ButtonLink href={packetHref(address)}>Back to the packet</ButtonLink>}
          >
            {version > 1
              ? `Version ${version} says the same as version ${version - 1}.`
              : 'When the record comes again, the differences stand here.'}
          </EmptyState>
        </Card>
      ) : (
        <ChangeList changes={changes} address={address} />
      )}
    </Page>
  );
}
