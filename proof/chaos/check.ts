import { createHash } from 'node:crypto';
import pg from 'pg';
import { outsideOnce } from './check-outside.ts';
import { linesOf } from './journal.ts';

/**
 * The independent checker: its own SQL as the database's owner, and the logs on disk of what happened outside. It shares no code with
 * the product, so that a fault of the product cannot hide itself.
 */
export type Logs = {
  /** What was acknowledged and what was done to the processes. */
  readonly journal: string;
  /** What the mail server accepted. */
  readonly mails: string;
  /** What the other system received. */
  readonly messages: string;
};

export type Found = {
  /** One sentence each; empty when all is well. */
  readonly problems: readonly string[];
  readonly counts: Readonly<Record<string, number>>;
};

/** What has to have happened while the faults went on, else they hit nothing. */
export type Asked = { readonly handoffs: number };

type Line = {
  readonly what: string;
  readonly at: string;
  readonly event?: string;
  readonly deal?: string;
  readonly id?: string;
  readonly kind?: string;
  readonly name?: string;
};
type Client = pg.Client;

/** Kinds that may go without a decision; any other needs the approval of one. */
const UNAPPROVED = ['internal_notice', 'notice_mail', 'information_task'];
/** How soon the work must go on after a fault, milliseconds. */
const RESUMES_WITHIN_MS = 15_000;

/** Compares what was acknowledged and accepted outside with what the database holds. */
export async function check(ownerUrl: string, logs: Logs, asked: Asked): Promise<Found> {
  const client = new pg.Client({ connectionString: ownerUrl });
  await client.connect();
  try {
    const journal = linesOf(logs.journal) as Line[];
    const [mails, messages] = [linesOf(logs.mails), linesOf(logs.messages)];
    const problems = [
      ...(await inputs(client, journal)),
      ...(await decisions(client, journal)),
      ...(await approvals(client)),
      ...(await carriedOut(client)),
      ...(await outsideOnce(client, mails, messages)),
      ...(await chains(client)),
      ...(await drained(client)),
      ...(await resumed(client, journal, asked)),
    ];
    const counts = {
      acknowledged: journal.filter(({ what }) => what === 'webhook').length,
      decisions: journal.filter(({ what }) => what === 'decision').length,
      faults: journal.filter(({ what }) => what === 'fault').length,
      mails: mails.length,
      messages: messages.length,
      effects: await count(client, 'select count(*) from effects'),
      unknown: await count(client, `select count(*) from effects where state = 'unknown'`),
      failed: await count(client, `select count(*) from effects where state = 'failed'`),
      entries: await count(client, 'select count(*) from audit_entries'),
    };
    return { problems, counts };
  } finally {
    await client.end();
  }
}

/** Every acknowledged webhook is in the inbox once, and its deal is one onboarding with a record and a packet. */
async function inputs(client: Client, journal: readonly Line[]): Promise<string[]> {
  const { rows } = await client.query<{ event: string; status: number }>(
    'select event_id as event, status from inbox',
  );
  const { rows: packets } = await client.query<{ deal: string; n: number; whole: boolean }>(`
    select o.source_id as deal, count(*)::int as n,
      bool_and(exists (select from record_versions r where r.workspace_id = o.workspace_id and r.onboarding_id = o.id
          and r.number = o.record_number)
        and exists (select from outcomes p where p.workspace_id = o.workspace_id and p.onboarding_id = o.id
          and p.number = o.outcome_number and p.packet is not null)) as whole
    from onboardings o group by o.workspace_id, o.source_id`);
  const inbox = new Map(rows.map(({ event, status }) => [event, status]));
  const byDeal = new Map(packets.map((packet) => [packet.deal, packet]));
  const lost = journal
    .filter(({ what }) => what === 'webhook')
    .flatMap(({ event = '', deal = '' }) => [
      ...(inbox.get(event) === 202
        ? []
        : [`lost: webhook ${event} was acknowledged and is not in the inbox`]),
      ...(byDeal.get(deal)?.whole === true ? [] : [`lost: deal ${deal} was acknowledged and has no packet`]),
    ]);
  const doubled = packets
    .filter(({ n }) => n > 1)
    .map(({ deal, n }) => `doubled: deal ${deal} is ${n} onboardings`);
  return [...lost, ...doubled];
}

/** Every acknowledged decision stands, and every write that somebody was told is approved. */
async function decisions(client: Client, journal: readonly Line[]): Promise<string[]> {
  const { rows } = await client.query<{ id: string; kind: string }>(
    'select id, kind from decisions union all select id, kind from effects where decision_id is not null',
  );
  const known = new Map(rows.map(({ id, kind }) => [id, kind]));
  return journal
    .filter(({ what, id = '', kind }) => what === 'decision' && known.get(id) !== kind)
    .map(({ id, kind }) => `lost: decision ${id} (${kind}) was acknowledged and does not stand`);
}

/** What was approved is one effect, and no effect is there that was not approved, word for word. */
async function approvals(client: Client): Promise<string[]> {
  const { rows: without } = await client.query<{ problem: string }>(
    `select 'unapproved: effect ' || e.id || ' (' || e.kind || ') has no matching approval' as problem
     from effects e where e.kind <> all ($1) and not exists (
       select from effect_approvals a join decisions d on d.workspace_id = a.workspace_id and d.id = a.decision_id
       where a.workspace_id = e.workspace_id and a.decision_id = e.decision_id and a.kind = e.kind and a.target = e.target
         and a.payload_hash = e.payload_hash and d.onboarding_id = e.onboarding_id)
     union all
     select 'lost: what decision ' || a.decision_id || ' approved (' || a.kind || ') is ' || count(e.id) || ' effects'
     from effect_approvals a left join effects e on e.workspace_id = a.workspace_id and e.decision_id = a.decision_id
       and e.kind = a.kind and e.target = a.target and e.payload_hash = a.payload_hash
     group by a.workspace_id, a.decision_id, a.kind, a.target having count(e.id) <> 1
     union all
     select 'lost: kickoff decision ' || d.id || ' approved no project' from decisions d
     where d.kind = 'approve_kickoff' and not exists (
       select from effect_approvals a where a.workspace_id = d.workspace_id and a.decision_id = d.id and a.kind = 'kickoff_project')
     union all
     select 'doubled: onboarding ' || d.onboarding_id || ' has ' || count(*) || ' approvals of its kickoff' from decisions d
     where d.kind = 'approve_kickoff' group by d.workspace_id, d.onboarding_id having count(*) > 1`,
    [UNAPPROVED],
  );
  const { rows: payloads } = await client.query<{ id: string; payload: string; hash: string }>(
    'select id, payload::text as payload, payload_hash as hash from effects',
  );
  const changed = payloads
    .filter(({ payload, hash }) => sha256(payload) !== hash)
    .map(({ id }) => `changed: the payload of effect ${id} is not what was approved`);
  return [...without.map(({ problem }) => problem), ...changed];
}

/** What is done has left what it should, once; what is not done has left nothing. */
async function carriedOut(client: Client): Promise<string[]> {
  const { rows } = await client.query<{ problem: string }>(`
    with finished as (
      select workspace_id, payload::jsonb -> 'details' ->> 'effect' as effect, count(*) as told from audit_entries
      where action = 'effect.finished' group by 1, 2),
    left_by as (
      select e.workspace_id, e.id, e.kind, e.state, e.answer, e.payload,
        (select count(*) from kickoff_projects p where p.workspace_id = e.workspace_id and p.effect_id = e.id) as projects,
        (select count(*) from tasks t where t.workspace_id = e.workspace_id and t.effect_id = e.id) as tasks,
        (select count(*) from notices n where n.workspace_id = e.workspace_id and n.effect_id = e.id) as notices,
        coalesce(f.told, 0) as told
      from effects e left join finished f on f.workspace_id = e.workspace_id and f.effect = e.id::text)
    select 'lost: kickoff ' || id || ' is done and made ' || projects || ' projects with ' || tasks || ' tasks' as problem
    from left_by where kind = 'kickoff_project' and state = 'done'
      and (projects <> 1 or tasks <> json_array_length(payload -> 'tasks'))
    union all
    select 'lost: notice ' || id || ' is done and stands in ' || notices || ' inboxes of ' || (answer ->> 'people')
    from left_by where kind = 'internal_notice' and state = 'done' and notices <> (answer ->> 'people')::int
    union all
    select 'half done: effect ' || id || ' (' || state || ') has left ' || projects + tasks + notices || ' rows'
    from left_by where state <> 'done' and projects + tasks + notices > 0
    union all
    select 'untold: effect ' || id || ' is done and the audit log tells it ' || told || ' times'
    from left_by where state = 'done' and told <> 1`);
  return rows.map(({ problem }) => problem);
}

/** The audit chain of each workspace, worked out anew: no gap, every hash from the one before, up to its head. */
async function chains(client: Client): Promise<string[]> {
  const { rows: heads } = await client.query<{ workspace: string; seq: string; hash: string }>(
    'select workspace_id as workspace, seq, hash from audit_heads',
  );
  const problems: string[] = [];
  for (const head of heads) {
    const { rows } = await client.query<{ seq: string; payload: string; hash: string }>(
      'select seq, payload, hash from audit_entries where workspace_id = $1 order by seq',
      [head.workspace],
    );
    let [seq, hash] = [0, ''];
    for (const entry of rows) {
      seq += 1;
      hash = sha256(hash + entry.payload);
      if (Number(entry.seq) === seq && entry.hash === hash) continue;
      problems.push(`broken: the audit chain of ${head.workspace} at entry ${seq}`);
      break;
    }
    if (problems.length === 0 && (Number(head.seq) !== seq || head.hash !== hash))
      problems.push(`broken: the audit chain of ${head.workspace} ends before its head`);
  }
  return problems;
}

/** Nothing is left that a worker should have done. */
async function drained(client: Client): Promise<string[]> {
  const { rows } = await client.query<{ problem: string }>(`
    select 'stuck: effect ' || id || ' (' || kind || ') is ' || state || ' after ' || attempts || ' tries' as problem
    from effects where state in ('planned', 'leased', 'sent') and coalesce(cardinality(held_by), 0) = 0
    union all
    select 'stuck: ' || count(*) || ' jobs in the queue' from pgboss.job
    where name = 'effects' and state in ('created', 'retry', 'active') having count(*) > 0`);
  return rows.map(({ problem }) => problem);
}

/** After each fault the work went on within the time, and enough came through while the faults went on. */
async function resumed(client: Client, journal: readonly Line[], asked: Asked): Promise<string[]> {
  const faults = journal.filter(({ what }) => what === 'fault');
  const [first] = faults;
  const calm = journal.find(({ what }) => what === 'calm')?.at;
  if (first === undefined || calm === undefined) return ['too little: there were no faults'];
  const { rows } = await client.query<{ at: Date }>(
    `select settled_at as at from effects where state = 'done' order by settled_at`,
  );
  const done = rows.map(({ at }) => at.getTime());
  const taken = journal
    .filter(({ what }) => what === 'webhook' || what === 'decision')
    .map(({ at }) => Date.parse(at));
  const [began, ended] = [Date.parse(first.at), Date.parse(calm)];
  const late = [
    ...lateness(faults, taken, ended, 'an input was taken'),
    ...lateness(faults, done, ended, 'an effect was done'),
  ];
  const kickoffs = journal.filter(
    ({ what, kind, at }) =>
      what === 'decision' && kind === 'approve_kickoff' && Date.parse(at) > began && Date.parse(at) < ended,
  ).length;
  const during = done.filter((time) => time > began && time < ended).length;
  const little = [
    ...(kickoffs < asked.handoffs ? [`too little: ${kickoffs} handoffs came through during the faults`] : []),
    ...(during < asked.handoffs * 3 ? [`too little: ${during} effects were done during the faults`] : []),
  ];
  return [...late, ...little];
}

/** Where the work came to a stand and was left alone, counted from the last fault before it went on: longer than it may take. */
function lateness(faults: readonly Line[], went: readonly number[], ended: number, what: string): string[] {
  const problems = new Set<string>();
  for (const { at } of faults) {
    const next = went.find((time) => time > Date.parse(at)) ?? Infinity;
    const last = faults.findLast((one) => Date.parse(one.at) < next);
    if (last === undefined) continue;
    // What would have come after the load ended says nothing.
    if (Math.min(next, ended) - Date.parse(last.at) <= RESUMES_WITHIN_MS) continue;
    const seconds = Math.round((next - Date.parse(last.at)) / 1000);
    problems.add(`late: after "${last.name}" at ${last.at} it took ${seconds} s until ${what}`);
  }
  return [...problems];
}

async function count(client: Client, statement: string): Promise<number> {
  const { rows } = await client.query<{ count: string }>(statement);
  return Number(rows[0]?.count);
}

function sha256(text: string): string {
  return createHash('sha256').update(text, 'utf8').digest('hex');
}
