import type { LoaderFunctionArgs } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { createElement as h, type ReactNode } from 'react';
import { pool } from '../pool.ts';

type Row = { account_name: string; state: string; packet: unknown; evaluation: unknown; changes: unknown };

/** The onboarding with its newest packet and evaluation. */
export async function loader({ params }: LoaderFunctionArgs) {
  const { rows } = await pool.query<Row>({
    name: 'packet',
    text: `select o.account_name, o.state, c.packet, c.evaluation, c.changes from onboardings o
      join outcomes c on c.workspace_id = o.workspace_id and c.onboarding_id = o.id and c.number = o.outcome_number
      where o.workspace_id = $1 and o.id = $2`,
    values: [process.env['FLOOR_WORKSPACE'], params['id']],
  });
  const row = rows[0];
  if (row === undefined) throw new Response('Not found', { status: 404 });
  return row;
}

/** Every value of the packet and of the findings as plain HTML: lists of terms and of items. */
export default function Packet() {
  const { account_name, state, packet, evaluation, changes } = useLoaderData<typeof loader>() as Row;
  return h(
    'main',
    null,
    h('h1', null, account_name),
    h('p', null, state),
    show(packet),
    show(evaluation),
    show(changes),
  );
}

function show(value: unknown): ReactNode {
  if (value === null || value === undefined) return null;
  if (Array.isArray(value))
    return h('ul', null, ...value.map((item, place) => h('li', { key: place }, show(item))));
  if (typeof value !== 'object') return String(value);
  return h(
    'dl',
    null,
    ...Object.entries(value).flatMap(([name, part]) => [
      h('dt', { key: `${name} name` }, name),
      h('dd', { key: name }, show(part)),
    ]),
  );
}
