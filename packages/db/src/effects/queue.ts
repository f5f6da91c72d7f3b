import { PgBoss } from 'pg-boss';
import { sql } from 'kysely';
import type { Db } from '../connect.ts';
import type { Tx } from '../transaction.ts';

/** Jobs that wake workers. They carry a workspace's id and nothing else: what is to be done stands in the ledger. */
const QUEUE = 'effects';
const SCHEMA = 'pgboss';

/** The channel on which pg-boss tells its workers of new jobs: the name it makes from its schema's. */
const CHANNEL = `select 'pgboss_' || left(encode(sha224('${SCHEMA}'::bytea), 'hex'), 24)`;

/**
 * Installs or migrates the queue's own schema, run by the owner after the migrations, and lets `role` work with it: rows only,
 * no tables. Several processes may call it one after the other.
 */
export async function installQueue(owner: Db, ownerUrl: string, role: string): Promise<void> {
  const boss = new PgBoss({
    connectionString: ownerUrl,
    schema: SCHEMA,
    max: 1,
    supervise: false,
    schedule: false,
  });
  boss.on('error', () => {});
  await boss.start();
  try {
    const options = { notify: true, retryLimit: 0, heartbeatSeconds: 10, deleteAfterSeconds: 60 };
    if ((await boss.getQueue(QUEUE)) === null) await boss.createQueue(QUEUE, options);
    else await boss.updateQueue(QUEUE, options);
  } finally {
    await boss.stop({ graceful: false });
  }
  const to = sql.id(role);
  const schema = sql.id(SCHEMA);
  await owner.transaction().execute(async (transaction) => {
    await sql`grant usage on schema ${schema} to ${to}`.execute(transaction);
    await sql`grant select, insert, update, delete on all tables in schema ${schema} to ${to}`.execute(
      transaction,
    );
    await sql`grant execute on all functions in schema ${schema} to ${to}`.execute(transaction);
  });
}

/**
 * Wakes a worker for this workspace once the transaction commits. As pg-boss writes a job, in one statement, so that those who
 * only plan need no queue of their own. A wake that gets lost delays: workers also look by themselves.
 */
export async function wakeWorkers(tx: Tx, workspaceId: string): Promise<void> {
  await sql`
    with job as (
      insert into pgboss.job (name, data, retry_limit, expire_seconds, deletion_seconds, heartbeat_seconds, policy)
      select q.name, jsonb_build_object('workspaceId', ${workspaceId}::text), 0, q.expire_seconds, q.deletion_seconds,
        q.heartbeat_seconds, q.policy
      from pgboss.queue q where q.name = ${QUEUE}
      returning name
    )
    select pg_notify((${sql.raw(CHANNEL)}), job.name) from job`.execute(tx);
}

export type Waking = { readonly stop: () => Promise<void> };

/**
 * Listens for wakes until stopped, as the application's role. `onWake` gets the workspaces of one bunch of wakes; what it throws
 * is left to the worker's own look, which needs no wake. `stop` waits for what runs.
 */
export async function listenForWakes(
  url: string,
  onWake: (workspaceIds: readonly string[]) => Promise<void>,
  onError: (error: Error) => void,
): Promise<Waking> {
  const boss = new PgBoss({
    connectionString: url,
    schema: SCHEMA,
    application_name: 'handrail worker queue',
    max: 3,
    migrate: false,
    schedule: false,
    useListenNotify: true,
    monitorIntervalSeconds: 5,
    superviseIntervalSeconds: 5,
  });
  boss.on('error', onError);
  await boss.start();
  await boss.work<{ workspaceId: string }>(
    QUEUE,
    { batchSize: 50, burstWhenBatchFull: true, notifyPollingIntervalSeconds: 5 },
    async (jobs) => onWake([...new Set(jobs.map(({ data }) => data.workspaceId))]),
  );
  return { stop: () => boss.stop({ graceful: true, timeout: 30_000 }) };
}
