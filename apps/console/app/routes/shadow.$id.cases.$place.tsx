import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { useLoaderData, useOutletContext } from '@remix-run/react';
import { callerFor } from '../api.server.ts';
import { refusalResponse } from '@handrail/web/pages/refusals.server';
import { reportHref, type CasesQuery } from '../shadow/address.ts';
import { CaseDrawer } from '../shadow/case-drawer.tsx';
import { caseName } from '../shadow/case-name.ts';

export const meta: MetaFunction<typeof loader> = ({ data: loaded }) => [
  { title: `${loaded ? caseName(loaded.view.item) : 'Case'} · Handrail` },
];

export async function loader(args: LoaderFunctionArgs) {
  const caller = await callerFor(args);
  const { id = '', place = '' } = args.params;
  if (!/^\d{1,9}$/.test(place)) throw refusalResponse({ kind: 'not_found' });
  return { id, view: await caller.shadow.case({ id, place: Number(place) }) };
}

export default function ShadowCasePage() {
  const { id, view } = useLoaderData<typeof loader>();
  const query = useOutletContext<CasesQuery>();
  return <CaseDrawer view={view} closeHref={reportHref(id, query)} />;
}
