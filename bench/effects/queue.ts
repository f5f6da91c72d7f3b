import { spawn } from 'node:child_process';
import path from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import pg from 'pg';
import { PgBoss } from 'pg-boss';

type Asked = { readonly workers: number; readonly perSecond: number; readonly seconds: number };

/** Milliseconds from a job's commit to its row changed, with so many jobs a second and so many processes that take them. */
export async function measureQueue(url: string, { workers, perSecond, seconds }: Asked) {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  await client.query(
    'create table public.floor_jobs (id int primary key, sent_at timestamptz, done_at timestamptz)',
  );
  const boss = new PgBoss({ connectionString: url, schema: 'floor', supervise: false, schedule: false });
  boss.on('error', () => {});
  await boss.start();
  await boss.createQueue('floor', { notify: true });
  const program = path.join(import.meta.dirname, '../floors/queue-worker.ts');
  const children = Array.from({ length: workers }, () =>
    spawn(process.execPath, [program], {
      env: { ...process.env, FLOOR_DATABASE_URL: url },
      stdio: ['ignore', 'ignore', 2, 'ipc'],
    }),
  );
  try {
    await Promise.all(children.map((child) => new Promise((resolve) => child.once('message', resolve))));
    const first = performance.now();
    const jobs = Math.max(1, Math.round(perSecond * seconds));
    for (let id = 1; id <= jobs; id += 1) {
      await wait(Math.max(0, first + (1000 * id) / perSecond - performance.now()));
      await client.query('begin');
      await client.query('insert into floor_jobs values ($1, clock_timestamp())', [id]);
      await boss.send('floor', { id }, { db: { executeSql: (text, values) => client.query(text, values) } });
      await client.query('commit');
    }
    for (let left = jobs; left > 0; await wait(100))
      left = (await client.query('select from floor_jobs where done_at is null')).rowCount ?? 0;
    const { rows } = await client.query<{ p50: number; p99: number }>(`
      select percentile_cont(0.5) within group (order by ms) as p50, percentile_cont(0.99) within group (order by ms) as p99
      from (select extract(epoch from done_at - sent_at) * 1000 as ms from floor_jobs) as took`);
    return { p50: rows[0]?.p50 ?? NaN, p99: rows[0]?.p99 ?? NaN, jobs };
  } finally {
    for (const child of children) child.kill('SIGKILL');
    await boss.stop({ graceful: false });
    await client.end();
  }
}
