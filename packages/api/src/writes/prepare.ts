import { withCorrections } from '@handrail/core/deals/corrections';
import type { Hold, InternalRole } from '@handrail/core/rules/vocabulary';
import { compose } from '@handrail/core/writes/compose';
import type { Composing, Draft } from '@handrail/core/writes/compose';
import { writeRule } from '@handrail/core/writes/kinds';
import type { WriteKind } from '@handrail/core/writes/kinds';
import { writeObstacles } from '@handrail/core/writes/obstacles';
import { liveEndpoints } from '@handrail/db/endpoints/endpoints';
import type { Endpoint } from '@handrail/db/endpoints/endpoints';
import { writesOn } from '@handrail/db/effects/writes';
import type { StoredWrite } from '@handrail/db/effects/writes';
import { dealKeyOf } from '@handrail/db/onboardings/get';
import { newestRecord } from '@handrail/db/onboardings/history';
import { standingHolds } from '@handrail/db/reviews/items';
import type { Tx } from '@handrail/db/transaction';
import { hashOf } from '../deals/hash.ts';
import type { Act } from '../reviews/act.ts';
import { holdsIn } from '../reviews/holds-in.ts';
import type { Review } from '../reviews/load.ts';
import type { WriteItem } from './views.ts';

/** What stands ready for an onboarding's writes: the endpoints, and what is in the ledger. */
export type Ground = { readonly endpoints: readonly Endpoint[]; readonly writes: readonly StoredWrite[] };

/** Reads it. */
export async function groundOf(tx: Tx, act: Pick<Act, 'workspaceId' | 'onboardingId'>): Promise<Ground> {
  const [endpoints, writes] = await Promise.all([liveEndpoints(tx, act.workspaceId), writesOn(tx, act)]);
  return { endpoints, writes };
}

/** A write as it could be approved now. */
export type Prepared<Kind extends WriteKind> = {
  readonly endpoint: Endpoint | undefined;
  /** What would be sent; null where the onboarding has no record. */
  readonly draft: Draft[Kind] | null;
  /** Names the draft and where it would go. */
  readonly shown: string;
  readonly item: WriteItem;
  /** Exactly this as it was planned before. */
  readonly before: readonly StoredWrite[];
};

/** Gathers what a write rests on, as it stands for who acts. */
export async function prepareWrite<Kind extends WriteKind>(
  tx: Tx,
  act: Act,
  review: Review,
  kind: Kind,
): Promise<Prepared<Kind>> {
  const [ground, standing, draft] = await Promise.all([
    groundOf(tx, act),
    standingHolds(tx, act, act.now),
    draftOf(tx, act, review, kind),
  ]);
  const endpoint = endpointOf(ground, kind);
  const shown = shownHash(endpoint, draft);
  return {
    endpoint,
    draft,
    shown,
    item: writeItem(kind, ground, review, holdsIn(standing), act.member),
    before: ground.writes.filter((one) => one.kind === kind && one.target === shown),
  };
}

/** The endpoint of a write's purpose. */
function endpointOf({ endpoints }: Ground, kind: WriteKind): Endpoint | undefined {
  return endpoints.find(({ purpose }) => purpose === writeRule(kind).purpose);
}

/** A write as it stands for one viewer. */
export function writeItem(
  kind: WriteKind,
  ground: Ground,
  review: Review,
  standing: readonly Hold[],
  viewer: Act['member'],
): WriteItem {
  const endpoint = endpointOf(ground, kind);
  const latest = ground.writes.find((one) => one.kind === kind);
  return {
    kind,
    host: endpoint === undefined ? null : new URL(endpoint.url).host,
    latest: latest === undefined ? null : { id: latest.id, state: latest.state, settledAt: latest.settledAt },
    obstacles: [...setUp(endpoint), ...underWay(latest), ...writeObstacles(kind, review.packet, standing)],
    approvers: writeRule(kind).approvers,
    mayApprove: roleFor(kind, review, viewer) !== null,
  };
}

/** The role in which somebody may approve a write, or null. Nobody sends into billing or access what they themselves brought in. */
export function roleFor(kind: WriteKind, review: Review, member: Act['member']): InternalRole | null {
  if (kind !== 'crm_note' && review.broughtBy === member.memberId) return null;
  return member.roles.find((role) => writeRule(kind).approvers.includes(role)) ?? null;
}

/** What would be sent, from the newest record with what people added; null where there is none. */
async function draftOf<Kind extends WriteKind>(
  tx: Tx,
  act: Pick<Act, 'workspaceId' | 'onboardingId' | 'publicUrl'>,
  review: Review,
  kind: Kind,
): Promise<Draft[Kind] | null> {
  const { workspaceId, onboardingId, publicUrl } = act;
  const [newest, deal] = await Promise.all([
    newestRecord(tx, workspaceId, onboardingId),
    dealKeyOf(tx, workspaceId, onboardingId),
  ]);
  if (newest === undefined || deal === undefined) return null;
  const { source, sourceId } = deal;
  const composing: Composing = {
    packet: review.packet,
    record: withCorrections(newest.record, newest.corrections),
    onboarding: { id: onboardingId, source, sourceId, url: `${publicUrl}/onboardings/${onboardingId}` },
  };
  return compose(kind, composing);
}

/** Names a draft and where it would go: the same is written once. */
function shownHash(endpoint: Endpoint | undefined, draft: unknown): string {
  return hashOf({ endpoint: endpoint?.id ?? null, url: endpoint?.url ?? null, draft });
}

function setUp(endpoint: Endpoint | undefined): string[] {
  if (endpoint === undefined)
    return ['No address is set up for it: RevOps or an administrator does that under Other systems.'];
  return endpoint.isOn ? [] : ['Its endpoint is switched off.'];
}

function underWay(latest: StoredWrite | undefined): string[] {
  if (latest === undefined || latest.state === 'done') return [];
  return ['One is approved and not done yet: it is in the outbox.'];
}
