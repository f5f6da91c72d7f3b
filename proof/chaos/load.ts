import { createHmac, randomUUID } from 'node:crypto';
import { setTimeout as wait } from 'node:timers/promises';
import type { Delivery } from '@handrail/api/endpoints/testing/receiver';
import { aCleanRecord } from '@handrail/api/reviews/testing/a-review';
import { apiOf, ask } from './http.ts';
import type { Api, Answered } from './http.ts';
import type { Installation } from './installation.ts';
import type { Journal } from './journal.ts';

export type Load = {
  /** Begins no new handoff, and waits until those under way are through. */
  readonly stop: () => Promise<void>;
  /** Handoffs that came through to an approved kickoff and note in the CRM. */
  readonly through: () => number;
  /** What somebody was told that nobody should be. */
  readonly broken: () => readonly string[];
};

export type Pace = {
  /** So many handoffs are under way at once, at most. */
  readonly people: number;
  /** So many are begun in a second, at most; by default as many as people can. */
  readonly perSecond?: number;
  readonly isCrmTroubled: boolean;
};

type Review = {
  readonly items: readonly { readonly row: string; readonly may: readonly string[] }[];
  readonly acceptance: {
    readonly points: readonly { readonly key: string; readonly hash: string }[];
    readonly sides: readonly { readonly side: 'sales' | 'cs'; readonly accepted: unknown }[];
  };
};

/** How the CRM treats a message now and then; the others it takes. */
const CRM_TROUBLE: readonly Delivery[] = [
  'take_then_500',
  'broken_503',
  'take_then_break_off',
  'break_off',
  'take_then_cut_answer',
];
/** One handoff in so many brings the CRM into trouble. */
const TROUBLE_EVERY = 12;

/**
 * So many people at once, spread over the consoles, bring whole handoffs over HTTP without pause: the signed webhook, the look by hand, both sides' yes, the
 * approved kickoff, the approved note in the CRM. What is acknowledged goes into the journal at once. A lost answer is asked for again, as senders and people do.
 */
export function startLoad(
  installation: Installation,
  addresses: readonly string[],
  journal: Journal,
  { people, perSecond = Infinity, isCrmTroubled }: Pace,
): Load {
  const { members } = installation;
  let stopped = false;
  let through = 0;
  const deliver = sender(installation, journal);
  let begun = 0;
  const first = performance.now();
  const person = async (address: string) => {
    const [ae, csm] = [apiOf(address, members.ae.cookie), apiOf(address, members.csm.cookie)];
    while (!stopped) {
      begun += 1;
      const place = begun;
      await wait(Math.max(0, first + (1000 * place) / perSecond - performance.now()));
      const id = await deliver(address);
      const trouble =
        isCrmTroubled && place % TROUBLE_EVERY === 0
          ? CRM_TROUBLE[(place / TROUBLE_EVERY) % CRM_TROUBLE.length]
          : undefined;
      if (trouble !== undefined) await installation.crm.behave({ delivery: trouble, times: 1 });
      // A step that another answer had overtaken is begun anew from how things stand.
      for (let tries = 0; tries < 8; tries += 1) {
        if ((await handOver(id, { ae, csm, journal })) && (await writeNote(id, csm, journal))) {
          through += 1;
          break;
        }
        await wait(50);
      }
    }
  };
  const broken: string[] = [];
  const all = Array.from({ length: people }, (_, place) =>
    person(addresses[place % addresses.length] ?? '').catch(
      (error: unknown) => void broken.push(error instanceof Error ? error.message : String(error)),
    ),
  );
  return {
    through: () => through,
    broken: () => broken,
    stop: async () => {
      stopped = true;
      await Promise.all(all);
    },
  };
}

/** Sends signed closed-won records, each a deal of its own, until each is acknowledged; gives the onboarding's id. */
function sender({ webhookSecret, slug, members }: Installation, journal: Journal) {
  const key = Buffer.from(webhookSecret.replace(/^whsec_/, ''), 'base64');
  const run = randomUUID().slice(0, 8);
  let number = 0;
  return async (address: string): Promise<string> => {
    number += 1;
    const deal = `${run}-${number}`;
    const event = `msg_${deal}`;
    const { ae, csm } = members;
    const team = { ae: { name: ae.name, email: ae.email }, csm: { name: csm.name, email: csm.email } };
    const clean = aCleanRecord({ id: deal, team });
    const account = { ...clean.account, name: `Customer ${deal}`, domain: `c${deal}.example` };
    const body = JSON.stringify({ ...clean, account });
    const { status, body: answer } = await signed();
    if (status !== 202) throw new Error(`A webhook was answered with ${status}: ${JSON.stringify(answer)}`);
    journal.write({ what: 'webhook', at: new Date().toISOString(), event, deal });
    return String(Reflect.get(Object(answer), 'onboarding'));

    function signed() {
      const timestamp = String(Math.floor(Date.now() / 1000));
      const signature = createHmac('sha256', key).update(`${event}.${timestamp}.${body}`).digest('base64');
      const headers = {
        ...{ 'content-type': 'application/json', 'webhook-id': event, 'webhook-timestamp': timestamp },
        'webhook-signature': `v1,${signature}`,
      };
      const url = `${address}/webhooks/closed-won/api?workspace=${slug}`;
      return ask(url, { method: 'POST', headers, body });
    }
  };
}

type People = { readonly ae: Api; readonly csm: Api; readonly journal: Journal };

/** Brings one handoff through, from wherever it stands. False where a step was refused: somebody, or a lost answer, was first. */
async function handOver(id: string, { ae, csm, journal }: People): Promise<boolean> {
  const review = await csm.query<Review>('reviews.get', { id });
  if (!review.ok) return false;
  const rows = review.value.items.filter(({ may }) => may.includes('accept_route')).map(({ row }) => row);
  if (rows.length > 0) {
    const decision = { kind: 'accept_route', reason: 'I read the note.' };
    if (!(await decide(csm, journal, id, rows, decision))) return false;
  }
  for (const [side, api] of [
    ['sales', ae],
    ['cs', csm],
  ] as const) {
    const seen = await api.query<Review>('reviews.get', { id });
    if (!seen.ok) return false;
    const ticked = seen.value.acceptance.points.map(({ key, hash }) => ({ point: key, hash }));
    const yes = await api.mutate<{ accepted: boolean }>('reviews.tick', {
      id,
      side,
      ticked,
      accept: true,
      reason: 'Told on the phone.',
    });
    if (!yes.ok) return false;
  }
  if (await decide(csm, journal, id, [], { kind: 'approve_kickoff' })) return true;
  // Approved already, by an attempt whose answer was lost.
  const now = await csm.query<{ item: { state: string } }>('onboardings.get', { id });
  return now.ok && now.value.item.state === 'kickoff_scheduled';
}

/** Approves the note in the CRM as it is shown. False where what is shown has changed meanwhile. */
async function writeNote(id: string, csm: Api, journal: Journal): Promise<boolean> {
  const kind = 'crm_note';
  const write = await csm.query<{ shown: string; latest: unknown }>('writes.get', { id, kind });
  if (!write.ok) return false;
  // Approved already, by an attempt whose answer was lost.
  if (write.value.latest !== null) return true;
  const made = await csm.mutate<{ effectId: string }>('writes.approve', {
    ...{ id, kind, shown: write.value.shown },
  });
  if (!made.ok) return false;
  journal.write({ what: 'decision', at: new Date().toISOString(), id: made.value.effectId, kind });
  return true;
}

async function decide(
  api: Api,
  journal: Journal,
  id: string,
  rows: readonly string[],
  decision: { readonly kind: string },
): Promise<boolean> {
  const seen: Answered<{ seen: string }> = await api.query('reviews.toDecide', { id, rows });
  if (!seen.ok) return false;
  const made = await api.mutate<{ decisionId: string }>('reviews.decide', {
    ...{ id, rows, decision, seen: seen.value.seen },
  });
  if (!made.ok) return false;
  journal.write({
    ...{ what: 'decision', at: new Date().toISOString() },
    ...{ id: made.value.decisionId, kind: decision.kind },
  });
  return true;
}
