import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { useLoaderData, useOutletContext } from '@remix-run/react';
import { callerFor } from '../api.server.ts';
import { EvidenceDrawer } from '../onboardings/evidence/evidence-drawer.tsx';
import { quoteOf } from '../onboardings/evidence/quote-param.ts';
import type { PacketOutlet } from '../onboardings/packet/outlet.ts';

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: `${data?.evidence.title ?? 'Text'} · Handrail` },
];

export async function loader(args: LoaderFunctionArgs) {
  const caller = await callerFor(args);
  const { id = '', evidenceId = '' } = args.params;
  return { evidence: await caller.onboardings.evidence({ id, evidenceId }), quote: quoteOf(args.request) };
}

export default function EvidencePage() {
  const { evidence, quote } = useLoaderData<typeof loader>();
  const packet = useOutletContext<PacketOutlet>();
  return <EvidenceDrawer evidence={evidence} all={packet.evidence} address={packet.address} quote={quote} />;
}
