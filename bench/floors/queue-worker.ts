import pg from 'pg';
import { PgBoss } from 'pg-boss';

/** The floor of effects: pg-boss as its own guide has it, woken by the database; each job changes one row. */
const url = process.env['FLOOR_DATABASE_URL'] ?? '';
const pool = new pg.Pool({ connectionString: url, max: 5 });
const boss = new PgBoss({ connectionString: url, schema: 'floor', schedule: false, useListenNotify: true });
boss.on('error', (error) => process.stderr.write(`${error.message}\n`));
await boss.start();
await boss.work<{ id: number }>('floor', { batchSize: 50, burstWhenBatchFull: true }, async (jobs) => {
  for (const { data } of jobs)
    await pool.query('update floor_jobs set done_at = clock_timestamp() where id = $1', [data.id]);
});
process.send?.('ready');
