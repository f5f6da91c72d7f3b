import { useLoaderData } from '@remix-run/react';
import { createElement as h } from 'react';
import { pool } from '../pool.ts';

const COLUMNS = [
  'account_name',
  'account_domain',
  'product',
  'deal_name',
  'source',
  'source_id',
  'state',
  'closed',
  'lane',
  'segment',
  'annual_value',
  'currency',
  'tier_rank',
  'finding_count',
  'unknown_count',
  'holds',
  'completeness',
  'csm',
  'ae',
  'closed_at',
  'kickoff_at',
  'received_at',
  'updated_at',
];

/** The page's rows as the console's list has them: newest first, one line more than shown. */
export async function loader() {
  const { rows } = await pool.query<Record<string, unknown>>({
    name: 'list',
    text: `select id, ${COLUMNS.join(', ')} from onboardings where workspace_id = $1 order by updated_at desc, id desc limit 51`,
    values: [process.env['FLOOR_WORKSPACE']],
  });
  return { rows: rows.slice(0, 50), more: rows.length > 50 };
}

export default function List() {
  const { rows } = useLoaderData<typeof loader>();
  return h(
    'main',
    null,
    h('h1', null, 'Onboardings'),
    h(
      'table',
      null,
      h('thead', null, h('tr', null, ...COLUMNS.map((column) => h('th', { key: column }, column)))),
      h(
        'tbody',
        null,
        ...rows.map((row) =>
          h(
            'tr',
            { key: String(row['id']) },
            ...COLUMNS.map((column) =>
              h(
                'td',
                { key: column },
                column === 'account_name'
                  ? h('a', { href: `/onboardings/${String(row['id'])}` }, textOf(row[column]))
                  : textOf(row[column]),
              ),
            ),
          ),
        ),
      ),
    ),
  );
}

function textOf(value: unknown): string {
  if (value === null || value === undefined) return '';
  return Array.isArray(value) ? value.join(', ') : String(value);
}
