import { setTimeout as wait } from 'node:timers/promises';
import pg from 'pg';

/**
 * The named points of docs/reliability.md: a step of the work, by what it does to the database. `at: 'commit'`: when its transaction
 * commits. `by`: who comes there. The mail server has one more, `mail taken`.
 */
export const POINTS = [
  { name: 'webhook noted', by: 'console', table: 'public.inbox', at: 'before insert' },
  { name: 'record stored', by: 'console', table: 'public.record_versions', at: 'after insert' },
  { name: 'outcome stored', by: 'console', table: 'public.outcomes', at: 'after insert' },
  { name: 'review items made', by: 'console', table: 'public.review_items', at: 'after insert' },
  { name: 'item decided', by: 'console', table: 'public.review_items', at: 'before update' },
  { name: 'points ticked', by: 'console', table: 'public.acceptance_ticks', at: 'before insert' },
  { name: 'handoff accepted', by: 'console', table: 'public.acceptances', at: 'before insert' },
  { name: 'decision made', by: 'console', table: 'public.decisions', at: 'before insert' },
  { name: 'payload approved', by: 'console', table: 'public.effect_approvals', at: 'before insert' },
  { name: 'effect planned', by: 'any', table: 'public.effects', at: 'before insert' },
  { name: 'worker woken', by: 'any', table: 'pgboss.job', at: 'before insert' },
  { name: 'effect taken', by: 'worker', table: 'public.effects', at: 'before update', state: 'leased' },
  { name: 'effect begun', by: 'worker', table: 'public.effects', at: 'before update', state: 'sent' },
  { name: 'effect done', by: 'worker', table: 'public.effects', at: 'before update', state: 'done' },
  { name: 'effect put off', by: 'worker', table: 'public.effects', at: 'before update', state: 'planned' },
  { name: 'effect unanswered', by: 'worker', table: 'public.effects', at: 'before update', state: 'unknown' },
  { name: 'notice written', by: 'worker', table: 'public.notices', at: 'after insert' },
  { name: 'project made', by: 'worker', table: 'public.kickoff_projects', at: 'after insert' },
  { name: 'tasks made', by: 'worker', table: 'public.tasks', at: 'after insert' },
  { name: 'audit written', by: 'any', table: 'public.audit_entries', at: 'after insert' },
  { name: 'commit', by: 'any', table: 'public.audit_entries', at: 'commit' },
] as const satisfies readonly {
  name: string;
  by: 'console' | 'worker' | 'any';
  table: string;
  at: 'before insert' | 'after insert' | 'before update' | 'commit';
  state?: string;
}[];

/** The gate's number among the advisory locks. */
const GATE = 7_041_776;

/** Puts a trigger at each point: whoever comes there while it is armed waits at the gate. */
export async function installPoints(ownerUrl: string): Promise<void> {
  const client = new pg.Client({ connectionString: ownerUrl });
  await client.connect();
  await client.query(`
    create schema chaos;
    create table chaos.armed (point text primary key);
    create function chaos.pass() returns trigger language plpgsql security definer set search_path = pg_catalog as $$
    begin
      if exists (select from chaos.armed where point = tg_argv[0]) then
        perform pg_advisory_xact_lock_shared(${GATE});
      end if;
      return new;
    end $$;
    grant usage on schema chaos to public;`);
  for (const [place, point] of POINTS.entries()) {
    const state = 'state' in point ? `when (new.state = '${point.state}')` : '';
    const run = `execute function chaos.pass('${point.name}')`;
    await client.query(
      point.at === 'commit'
        ? `create constraint trigger chaos_${place} after insert on ${point.table}
           deferrable initially deferred for each row ${run}`
        : `create trigger chaos_${place} ${point.at} on ${point.table} for each row ${state} ${run}`,
    );
  }
  await client.end();
}

/** Who waits at a point that was armed, by the name of their connection; null where nobody came in time. */
export type Gate = {
  readonly arm: (point: string) => Promise<void>;
  readonly whoWaits: (limitMs: number) => Promise<string | null>;
  /** Lets everybody on who waits. */
  readonly open: () => Promise<void>;
  readonly end: () => Promise<void>;
};

/** The gate of the named points. It is lost when the database ends: make another. */
export async function openGate(ownerUrl: string): Promise<Gate> {
  const client = new pg.Client({ connectionString: ownerUrl, application_name: 'chaos gate' });
  client.on('error', () => {});
  await client.connect();
  return {
    arm: async (point) => {
      await client.query(`select pg_advisory_lock(${GATE})`);
      await client.query('insert into chaos.armed values ($1) on conflict do nothing', [point]);
    },
    whoWaits: async (limitMs) => {
      for (const deadline = Date.now() + limitMs; Date.now() < deadline;) {
        const { rows } = await client.query<{ name: string }>(`
          select a.application_name as name from pg_locks l join pg_stat_activity a using (pid)
          where l.locktype = 'advisory' and not l.granted and l.objid = ${GATE} limit 1`);
        if (rows[0] !== undefined) return rows[0].name;
        await wait(5);
      }
      return null;
    },
    open: async () => {
      await client.query(`delete from chaos.armed; select pg_advisory_unlock(${GATE})`);
    },
    end: async () => {
      await client.end().catch(() => {});
    },
  };
}
