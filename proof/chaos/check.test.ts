import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, afterEach, beforeEach, expect, test } from 'vitest';
import pg from 'pg';
import { planEffects } from '@handrail/api/effects/plan';
import { aKickoff } from '@handrail/api/effects/testing/an-onboarding';
import { aReceiver } from '@handrail/api/endpoints/testing/a-receiver';
import { aWriting } from '@handrail/api/writes/testing/a-write';
import { decided } from '@handrail/db/testing/decided';
import { testDatabase } from '@handrail/db/testing/database';
import type { TestDatabase } from '@handrail/db/testing/database';
import { check } from './check.ts';

/** A run in which all went well, and in each test one thing that did not: a checker that cannot fail would prove nothing. */

type Log = Record<string, unknown>[];

let database: TestDatabase;
let behind: pg.Client;
let folder: string;
let journal: Log;
let mails: Log;
let messages: Log;
let now: string;

const receiver = await aReceiver();
afterAll(receiver.close);

const after = (ms: number) => new Date(Date.parse(now) + ms).toISOString();

beforeEach(async () => {
  database = await testDatabase();
  behind = new pg.Client({ connectionString: database.ownerUrl });
  await behind.connect();
  // Past the triggers and keys that would not let a test plant what must not be.
  await behind.query('set session_replication_role = replica');
  folder = mkdtempSync(path.join(tmpdir(), 'handrail-check-'));
  const { workspaceId, onboardingId, services, approve, csm, work, clock } = await aWriting(
    database.app,
    receiver,
  );
  now = clock.now;
  await approve(csm.caller, 'crm_note');
  const { decide, within } = await decided(database.app, workspaceId, onboardingId);
  const decision = await decide('approve_kickoff');
  const by = { actor: 'system', now };
  await within((tx) =>
    planEffects(tx, { workspaceId, onboardingId, decisionId: decision, by, effects: [aKickoff()] }),
  );
  await work();
  await behind.query(`
    insert into inbox select workspace_id, 'api', 'event', '', 202, '{}', received_at from onboardings`);
  await behind.query('delete from pgboss.job');
  const { rows } = await behind.query<{ deal: string }>('select source_id as deal from onboardings');
  journal = [
    { what: 'fault', at: after(-5), name: 'any moment, worker' },
    { what: 'webhook', at: after(0), event: 'event', deal: rows[0]?.deal },
    { what: 'decision', at: after(5), id: decision, kind: 'approve_kickoff' },
    { what: 'calm', at: after(20_000) },
  ];
  mails = services.mails.map(({ id, to }) => ({ id, to }));
  const ofThisRun = await behind.query<{ id: string }>(`select id from effects where kind = 'crm_note'`);
  messages = receiver.kept().filter(({ id }) => ofThisRun.rows.some((effect) => effect.id === id));
});
afterEach(async () => {
  await behind.end();
  await database.close();
  rmSync(folder, { recursive: true, force: true });
});

async function problems(handoffs = 1): Promise<readonly string[]> {
  const write = (name: string, log: Log) => {
    const file = path.join(folder, name);
    writeFileSync(file, log.map((line) => `${JSON.stringify(line)}\n`).join(''));
    return file;
  };
  const logs = {
    ...{ journal: write('journal', journal), mails: write('mails', mails) },
    messages: write('messages', messages),
  };
  return (await check(database.ownerUrl, logs, { handoffs })).problems;
}

test('a run in which all went well has no problem', async () => {
  expect(mails).toHaveLength(3);
  expect(messages).toHaveLength(1);
  expect(await problems()).toEqual([]);
});

const planted: [what: string, plant: () => unknown, says: RegExp][] = [
  ['a mail accepted twice', () => mails.push({ ...mails[0] }), /^doubled: mail .* accepted 2 times$/],
  ['a mail of no effect', () => mails.push({ id: 'none', to: 'x@y.example' }), /^unapproved: mail none/],
  ['a mail to somebody else', () => (mails = [{ ...mails[0], to: 'x@y.example' }]), /^changed: mail/],
  ['a mail that never left', () => (mails = []), /^lost: mail .* nobody outside accepted it$/],
  ['a mail that is not known of', () => sql(`update effects set state = 'failed' where kind = 'notice_mail'`), /^lost: mail .* its effect is failed$/],
  ['a message received twice', () => messages.push({ ...messages[0] }), /^doubled: message .* accepted 2 times$/],
  ['a message of no effect', () => messages.push({ id: 'none', body: '{}' }), /^unapproved: message none/],
  ['a message that says something else', () => (messages = [{ ...messages[0], body: '{}' }]), /^changed: message .* not what was approved$/],
  ['a message that never left', () => (messages = []), /^lost: message .* nobody outside accepted it$/],
  ['a write that is not known of', () => journal.push({ what: 'decision', at: after(6), id: 'gone', kind: 'crm_note' }), /^lost: decision gone \(crm_note\)/],
  ['a webhook lost', () => sql('delete from inbox'), /^lost: webhook event/],
  ['a packet lost', () => sql('delete from outcomes'), /^lost: deal .* has no packet$/],
  ['an onboarding lost', () => sql('delete from onboardings'), /^lost: deal/],
  ['a decision lost', () => journal.push({ what: 'decision', at: after(6), id: 'gone', kind: 'override' }), /^lost: decision gone/],
  ['an effect without approval', () => sql('delete from effect_approvals'), /^unapproved: effect .*kickoff_project/],
  ['an approval of another text', () => sql(`update effect_approvals set payload_hash = ''`), /^unapproved: effect/],
  ['an approved effect lost', () => sql(`delete from effects where kind = 'kickoff_project'`), /^lost: what decision .* is 0 effects$/],
  ['a project that is not there', () => sql('delete from kickoff_projects'), /^lost: kickoff .* made 0 projects/],
  ['a task too few', () => sql('delete from tasks'), /^lost: kickoff .* with 0 tasks$/],
  ['a notice too few', () => sql('delete from notices'), /^lost: notice .* stands in 0 inboxes of 3$/],
  ['an effect half done', () => sql(`update effects set state = 'failed' where kind = 'kickoff_project'`), /^half done: effect/],
  ['an effect done twice', () => sql(`insert into audit_entries select workspace_id, seq + 1000, at, actor, action, object_type, object_id, payload, hash from audit_entries where action = 'effect.finished'`), /^untold: effect .* 2 times$/],
  ['an entry changed', () => sql(`update audit_entries set payload = payload || ' ' where seq = 2`), /^broken: .* at entry 2$/],
  ['an entry missing', () => sql('delete from audit_entries where seq = 2'), /^broken: .* at entry 2$/],
  ['the last entries cut off', () => sql('delete from audit_entries where seq = (select max(seq) from audit_entries)'), /^broken: .* ends before its head$/],
  ['an effect left lying', () => sql(`update effects set state = 'planned', due_at = now() where kind = 'notice_mail'`), /^stuck: effect .* is planned/],
  ['a fault from which nothing resumed', () => journal.splice(3, 1, { what: 'fault', at: after(10), name: 'any moment, console' }, { what: 'calm', at: after(60_000) }), /^late: after "any moment, console"/],
]; // prettier-ignore

const sql = (statement: string) => behind.query(statement);

test.each(planted)('%s is reported', async (_, plant, says) => {
  await plant();
  expect(await problems()).toContainEqual(expect.stringMatching(says));
});

test('a run in which too little came through while the faults went on is none', async () => {
  expect(await problems(3)).toEqual([
    'too little: 1 handoffs came through during the faults',
    expect.stringMatching(/^too little: \d effects were done during the faults$/),
  ]);
});
