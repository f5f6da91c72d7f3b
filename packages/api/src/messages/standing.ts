import { effectRule } from '@handrail/core/effects/kinds';
import { isCommitting } from '@handrail/core/messages/commitments';
import { messageObstacles } from '@handrail/core/messages/obstacles';
import { messagePolicy } from '@handrail/core/messages/policy';
import type { MessagePolicy } from '@handrail/core/messages/policy';
import { isOpenMessage } from '@handrail/core/messages/states';
import { decisionsOf } from '@handrail/core/reviews/mayDecide';
import { HOLD_LABELS } from '@handrail/core/rules/labels';
import type { Hold, RowId } from '@handrail/core/rules/vocabulary';
import type { CompiledRegister } from '@handrail/core/rules/compile';
import { messageById, versionsOf } from '@handrail/db/messages/messages';
import type { StoredMessage, StoredVersion } from '@handrail/db/messages/messages';
import { standingHolds } from '@handrail/db/reviews/items';
import type { Tx } from '@handrail/db/transaction';
import { hashOf } from '../deals/hash.ts';
import type { Review } from '../reviews/load.ts';
import { approvedKickoff } from '../reviews/approved-kickoff.ts';
import { ownWords } from './own-words.ts';
import { messageWorld } from './world.ts';
import type { MessageWorld } from './world.ts';

/** A message as it stands, with all that a decision on it rests on. */
export type MessageStanding = {
  readonly message: StoredMessage;
  /** The first draft first. */
  readonly versions: readonly StoredVersion[];
  readonly current: StoredVersion;
  readonly world: MessageWorld;
  readonly policy: MessagePolicy;
  /** Members who wrote or changed its words. */
  readonly writers: ReadonlySet<string>;
  /** Why nobody may approve it as it stands, one plain sentence each. */
  readonly obstacles: readonly string[];
  /** Rows that hold it and whose register row offers to settle them by approving a message. */
  readonly settles: readonly RowId[];
  /** What holds it beside those rows. */
  readonly heldBy: readonly { readonly row: RowId; readonly hold: Hold }[];
};

type Asked = {
  readonly workspaceId: string;
  readonly onboardingId: string;
  readonly register: { readonly compiled: CompiledRegister };
  readonly now: string;
};

/** Reads a message of an onboarding; undefined where it has none of this id. */
export async function messageStanding(
  tx: Tx,
  asked: Asked,
  review: Review,
  id: string,
): Promise<MessageStanding | undefined> {
  const { workspaceId, onboardingId, register, now } = asked;
  const message = await messageById(tx, { workspaceId, id });
  if (message === undefined || message.onboardingId !== onboardingId) return undefined;
  const [versions, world, standing] = await Promise.all([
    versionsOf(tx, { workspaceId, id }),
    messageWorld(tx, asked, review, register.compiled),
    standingHolds(tx, asked, now),
  ]);
  const current = versions.find(({ number }) => number === message.number);
  if (current === undefined) throw new Error(`Message ${id} has no version ${message.number}`);
  const { kind, recipient, confidence } = message;
  const found = messageObstacles({ content: current.content, recipient, confidence }, world);
  const filled = versions.findLast(({ origin }) => origin === 'template')?.content;
  const policy = messagePolicy({
    kind,
    template: message.template?.policy ?? null,
    edited: message.template !== null && current.origin === 'person',
    doubtful: found.some((one) => one.kind === 'not_found' || one.kind === 'low_confidence'),
    committing: ownWords(current.content, filled).some(isCommitting),
  });
  const holds: readonly Hold[] = effectRule(policy.effect).holds;
  const stopping = standing.flatMap(({ row, hold }) => {
    const known = holds.find((one) => one === hold);
    return known === undefined ? [] : [{ row, hold: known }];
  });
  const offers = (row: RowId) =>
    review.items.some((item) => item.row === row && decisionsOf(item).includes('approve_customer_message'));
  // A row that holds something else of the message as well is decided on apart.
  const settles = [...new Set(stopping.map(({ row }) => row))].filter(
    (row) => offers(row) && stopping.every((one) => one.row !== row || one.hold === 'customer_message'),
  );
  return {
    message,
    versions,
    current,
    world,
    policy,
    writers: new Set(versions.map(({ writtenBy }) => writtenBy)),
    obstacles: [
      ...(isOpenMessage(message.state) ? [] : ['It is settled already.']),
      ...found.map(({ what }) => what),
      ...(kind === 'kickoff_time' && approvedKickoff(review) === null
        ? ['The kickoff is not approved yet.']
        : []),
    ],
    settles,
    heldBy: stopping.filter(({ row }) => !settles.includes(row)),
  };
}

/** Names what a reviewer sees of a message, and of the rows that are settled with it. */
export function messageSeen(
  { message, current }: MessageStanding,
  review: Review,
  rows: readonly RowId[],
): string {
  const items = review.items
    .filter(({ row }) => rows.includes(row))
    .map(({ row, subjectHash, version }) => ({ row, subjectHash, version }));
  const { id, recipient, state } = message;
  return hashOf({
    message: id,
    number: current.number,
    content: current.content,
    recipient,
    open: isOpenMessage(state),
    items,
  });
}

/** What holds it, as one sentence; null where nothing does. */
export function heldSentence(
  heldBy: MessageStanding['heldBy'],
  review: { readonly items: readonly Pick<Review['items'][number], 'row' | 'title'>[] },
): string | null {
  if (heldBy.length === 0) return null;
  const holds = [...new Set(heldBy.map(({ hold }) => HOLD_LABELS[hold]))].join(', ');
  const titles = [...new Set(heldBy.map(({ row }) => row))].map(
    (row) => `“${review.items.find((item) => item.row === row)?.title ?? row}” (${row})`,
  );
  return `On hold (${holds}) by ${titles.join(', ')}: decide on that first.`;
}
