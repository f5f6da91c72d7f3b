import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';
import pg from 'pg';
import { SMTPServer } from 'smtp-server';
import type { PlannedEffect } from '@handrail/core/effects/payloads';
import { aKickoff, anOnboarding } from '@handrail/api/effects/testing/an-onboarding';
import { aReceiver } from '@handrail/api/endpoints/testing/a-receiver';
import { aWriting } from '@handrail/api/writes/testing/a-write';
import { testDatabase } from '@handrail/db/testing/database';
import type { TestDatabase } from '@handrail/db/testing/database';

/** Real worker processes, killed with -9 at each of their steps; the other side is a real mail server that counts. */

let database: TestDatabase;
/** Looks behind the curtain. */
let behind: pg.Client;
const dataDir = mkdtempSync(path.join(tmpdir(), 'handrail-worker-'));
beforeAll(async () => {
  database = await testDatabase();
  behind = new pg.Client({ connectionString: database.ownerUrl });
  await behind.connect();
});
afterAll(async () => {
  await behind.end();
  await database.close();
  rmSync(dataDir, { recursive: true, force: true });
});

const closers: (() => Promise<unknown>)[] = [];
async function stopAll(): Promise<void> {
  for (const close of closers.splice(0).reverse()) await close();
}
afterEach(stopAll);

const soon = { timeout: 30_000, interval: 50 };

/** A worker process, as `handrail up` starts one; resolves when it works. */
async function aWorker(smtpPort: number, env: Readonly<Record<string, string>> = {}) {
  const child = spawn(process.execPath, [path.join(import.meta.dirname, 'main.ts')], {
    env: {
      ...process.env,
      HANDRAIL_APP_DATABASE_URL: database.appUrl,
      HANDRAIL_DATA_DIR: dataDir,
      HANDRAIL_DEMO: 'off',
      HANDRAIL_SMTP_URL: `smtp://127.0.0.1:${smtpPort}`,
      HANDRAIL_LOG: 'silent',
      ...env,
    },
    stdio: ['ignore', 'inherit', 'inherit', 'ipc'],
  });
  const exited = once(child, 'exit');
  await Promise.race([once(child, 'message'), exited]);
  const end = async (signal: NodeJS.Signals) => {
    child.kill(signal);
    await exited;
  };
  closers.push(() => end('SIGKILL'));
  return { end, child };
}

/** A mail server. `accept` is asked with the name of each whole mail, before it is taken. */
async function aMailServer(accept: (id: string) => Promise<void> = () => Promise.resolve()) {
  const accepted: string[] = [];
  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ['STARTTLS'],
    closeTimeout: 1,
    onData: (stream, _session, done) => {
      let text = '';
      stream.on('data', (chunk: Buffer) => (text += chunk.toString()));
      stream.on('end', () => {
        const id = /^Message-ID: <(.+)@/im.exec(text)?.[1] ?? '';
        void accept(id).then(() => {
          accepted.push(id);
          done();
        });
      });
    },
  });
  server.on('error', () => {});
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  closers.push(() => new Promise<void>((resolve) => server.close(() => resolve())));
  const address = server.server.address();
  return { accepted, port: typeof address === 'object' && address !== null ? address.port : 0 };
}

/** A promise and what fulfils it. */
function aSignal() {
  let resolve = () => {};
  const promise = new Promise<void>((done) => (resolve = done));
  return { promise, resolve };
}

type Onboarding = Awaited<ReturnType<typeof anOnboarding>>;

const aMail = (onboarding: Onboarding, target = 'mail'): PlannedEffect => ({
  kind: 'notice_mail',
  target,
  payload: { to: onboarding.csm.email, topic: 'task', subject: 'A task', text: 'Do it.' },
});

/** The state of the only effect of a kind. */
const stateOf = async (onboarding: Onboarding, kind: string) =>
  (await onboarding.effects()).find((effect) => effect.kind === kind)?.state;

/** The lease of a worker that died is over: as if its time had passed. */
const leaseOver = (onboarding: Pick<Onboarding, 'workspaceId'>) =>
  behind.query(
    `update effects set due_at = '2026-03-05T09:00:00Z' where workspace_id = $1 and state in ('leased', 'sent')`,
    [onboarding.workspaceId],
  );

/** From now on whoever does this to the ledger, or to what effects write, waits there until the returned function lets them go on. */
async function stopAt(happening: string): Promise<() => Promise<void>> {
  const gate = new pg.Client({ connectionString: database.ownerUrl });
  // Ended by the test's end at the latest.
  gate.on('error', () => {});
  await gate.connect();
  await gate.query('select pg_advisory_lock(1)');
  await behind.query(`
    create function stop_here() returns trigger language plpgsql as
      $$ begin perform pg_advisory_xact_lock_shared(1); return new; end $$;
    create trigger stop_here ${happening} execute function stop_here()`);
  return async () => {
    await gate.end();
    await expect.poll(someoneWaits, soon).toBe(false);
    await behind.query('drop function stop_here() cascade');
  };
}

const becomes = (state: string) => `before update on effects for each row when (new.state = '${state}')`;

/** Whether a statement of a worker waits for a lock. */
async function someoneWaits(): Promise<boolean> {
  const { rows } = await behind.query(
    `select from pg_stat_activity where datname = current_database() and wait_event_type = 'Lock'`,
  );
  return rows.length > 0;
}

/** Whether the database still holds a worker's connection. */
async function connected(): Promise<boolean> {
  const { rows } = await behind.query(
    `select from pg_stat_activity where datname = current_database() and application_name = 'handrail-worker'`,
  );
  return rows.length > 0;
}

/** A worker is killed where it waits; then the gate opens, its lease is over, and the next worker comes. */
async function killAt(
  happening: string,
  onboarding: Pick<Onboarding, 'workspaceId'>,
  mailPort: number,
  plan: () => Promise<unknown>,
  env: Readonly<Record<string, string>> = {},
) {
  const open = await stopAt(happening);
  const first = await aWorker(mailPort, env);
  await plan();
  await expect.poll(someoneWaits, soon).toBe(true);
  await first.end('SIGKILL');
  // Its connection learns of the death only once it goes on, and then rolls back.
  await open();
  await expect.poll(connected, soon).toBe(false);
  await leaseOver(onboarding);
  await aWorker(mailPort, env);
}

test('killed while it takes an effect, or between taking and beginning: the next one carries it out, once', async () => {
  for (const state of ['leased', 'sent']) {
    const onboarding = await anOnboarding(database.app);
    const mails = await aMailServer();
    await killAt(becomes(state), onboarding, mails.port, () => onboarding.plan(null, aMail(onboarding)));
    await expect.poll(() => stateOf(onboarding, 'notice_mail'), soon).toBe('done');
    expect(mails.accepted, `killed at ${state}`).toHaveLength(1);
    await stopAll();
  }
});

test('killed after the mail server has taken the mail, before that is recorded: not sent again, left to a person', async () => {
  const onboarding = await anOnboarding(database.app);
  const mails = await aMailServer();
  await killAt(becomes('done'), onboarding, mails.port, () => onboarding.plan(null, aMail(onboarding)));
  await expect.poll(() => stateOf(onboarding, 'notice_mail'), soon).toBe('unknown');
  expect(mails.accepted).toHaveLength(1);
});

test('killed while the mail server has not answered yet: nobody knows, so a person decides', async () => {
  const onboarding = await anOnboarding(database.app);
  const here = aSignal();
  const mails = await aMailServer(() => {
    here.resolve();
    return new Promise(() => {});
  });
  const first = await aWorker(mails.port);
  await onboarding.plan(null, aMail(onboarding));
  await here.promise;
  await first.end('SIGKILL');
  await leaseOver(onboarding);
  await aWorker(mails.port);
  await expect.poll(() => stateOf(onboarding, 'notice_mail'), soon).toBe('unknown');
});

test('killed in the middle of making a project: nothing of it stays, and the next one makes it whole, once', async () => {
  const onboarding = await anOnboarding(database.app);
  const mails = await aMailServer();
  const decision = await onboarding.decide('approve_kickoff');
  await killAt('before insert on tasks for each row', onboarding, mails.port, () =>
    onboarding.plan(decision, aKickoff()),
  );
  await expect.poll(() => stateOf(onboarding, 'kickoff_project'), soon).toBe('done');
  const { rows } = await behind.query('select title from tasks where workspace_id = $1 order by title', [
    onboarding.workspaceId,
  ]);
  expect(rows).toEqual([{ title: 'Read the packet' }, { title: 'Send the agenda' }]);
  const { rows: steps } = await behind.query(
    "select title->>'en' as title from plan_steps where workspace_id = $1 order by side, place",
    [onboarding.workspaceId],
  );
  expect(steps).toEqual([{ title: 'Sign in once' }, { title: 'Send you the agenda' }]);
  await expect.poll(() => mails.accepted.length, soon).toBe(1);
});

/** Another system as a process of its own, an onboarding whose writes go there, and the settings of a worker that may call it. */
async function aWrite() {
  const receiver = await aReceiver();
  closers.push(receiver.close);
  const writing = await aWriting(database.app, receiver);
  const env = { HANDRAIL_EGRESS_ALLOW: receiver.host, HANDRAIL_SECRET: writing.services.secret };
  const approve = () => writing.approve(writing.finance.caller, 'billing_call');
  const state = async () => (await writing.effects())[0]?.state;
  return { ...writing, receiver, env, approve, state };
}

test('killed at any step of a write: it arrives once, as the next one asks before it sends anything again', async () => {
  for (const at of ['leased', 'sent', 'done']) {
    const mails = await aMailServer();
    const { receiver, env, approve, state, workspaceId } = await aWrite();
    await killAt(becomes(at), { workspaceId }, mails.port, approve, env);
    await expect.poll(state, soon).toBe('done');
    expect(receiver.kept(), `killed at ${at}`).toHaveLength(1);
    await stopAll();
  }
});

test('killed while the other system has not answered yet: whether it has the message or not, it gets it once', async () => {
  for (const delivery of ['take_then_hang', 'hang'] as const) {
    const mails = await aMailServer();
    const { receiver, env, approve, state, workspaceId } = await aWrite();
    await receiver.behave({ delivery, times: 1 });
    const first = await aWorker(mails.port, env);
    await approve();
    await expect.poll(receiver.requests, soon).toBe(1);
    await first.end('SIGKILL');
    await leaseOver({ workspaceId });
    await aWorker(mails.port, env);
    await expect.poll(state, soon).toBe('done');
    expect(receiver.kept(), delivery).toHaveLength(1);
    await stopAll();
  }
});

test('asked to stop, a worker finishes the mail that is under way and takes no other', async () => {
  const onboarding = await anOnboarding(database.app);
  const [here, answer] = [aSignal(), aSignal()];
  const mails = await aMailServer(async () => {
    here.resolve();
    await answer.promise;
  });
  const worker = await aWorker(mails.port);
  await onboarding.plan(null, aMail(onboarding));
  await here.promise;
  const ended = worker.end('SIGTERM');
  await onboarding.plan(null, aMail(onboarding, 'another'));
  answer.resolve();
  await ended;
  expect(worker.child.exitCode).toBe(0);
  expect((await onboarding.effects()).map(({ state }) => state)).toEqual(['done', 'planned']);
});
