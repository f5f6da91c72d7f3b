import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { useLoaderData, useOutletContext } from '@remix-run/react';
import { callerFor } from '../api.server.ts';
import { refusalResponse } from '@handrail/web/pages/refusals.server';
import type { PacketOutlet } from '../onboardings/packet/outlet.ts';
import { TraceDrawer } from '../onboardings/packet/trace-drawer.tsx';

export const meta: MetaFunction = ({ params }) => [
  { title: `Why exactly, ${params['row'] ?? ''} · Handrail` },
];

export async function loader(args: LoaderFunctionArgs) {
  const caller = await callerFor(args);
  const { id = '', row = '' } = args.params;
  const trace = await caller.onboardings.trace({ id, row });
  if (trace === null) throw refusalResponse({ kind: 'not_found' });
  return { trace };
}

export default function TracePage() {
  const { trace } = useLoaderData<typeof loader>();
  const { address, titles } = useOutletContext<PacketOutlet>();
  return (
    <TraceDrawer
      trace={trace}
      title={titles.find(({ row }) => row === trace.row)?.title ?? trace.row}
      address={address}
    />
  );
}
