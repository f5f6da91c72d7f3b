import { jsonb } from '../json.ts';
import type { Tx } from '../transaction.ts';
import type { ItemsOf } from './items.ts';

export type Question = { readonly question: string; readonly field?: string | undefined };

/** Whom questions go to: a role of ours, perhaps in person; or one of the customer's people, who reads them in the conversation. */
export type Asked =
  | { readonly side: 'vendor'; readonly role: string; readonly memberId: string | null }
  | { readonly side: 'customer'; readonly contactId: string; readonly entryId: string };

/** Who answered: one of ours, or one of the customer's people. */
export type Answerer =
  | { readonly side: 'vendor'; readonly memberId: string }
  | { readonly side: 'customer'; readonly contactId: string };

export type StoredRequest = {
  readonly id: string;
  readonly decisionId: string;
  readonly rows: readonly string[];
  readonly asked: Asked;
  /** The handoff as a whole went back to sales. */
  readonly isReturn: boolean;
  readonly questions: readonly Question[];
  /** In the order of the questions; null until they are answered. */
  readonly answers: readonly string[] | null;
  readonly askedAt: string;
  /** Until when; null for those from before there were deadlines. */
  readonly dueAt: string | null;
  readonly answeredAt: string | null;
  readonly answeredBy: Answerer | null;
  readonly withdrawnAt: string | null;
};

/** Keeps questions, to be answered once. */
export async function insertRequest(
  tx: Tx,
  { workspaceId, onboardingId }: ItemsOf,
  request: Omit<StoredRequest, 'answers' | 'answeredAt' | 'answeredBy' | 'withdrawnAt'>,
): Promise<void> {
  const { asked } = request;
  await tx
    .insertInto('information_requests')
    .values({
      workspace_id: workspaceId,
      id: request.id,
      onboarding_id: onboardingId,
      decision_id: request.decisionId,
      row_ids: [...request.rows],
      asked_role: asked.side === 'vendor' ? asked.role : null,
      asked_id: asked.side === 'vendor' ? asked.memberId : null,
      asked_contact_id: asked.side === 'customer' ? asked.contactId : null,
      entry_id: asked.side === 'customer' ? asked.entryId : null,
      is_return: request.isReturn,
      questions: jsonb(request.questions),
      answers: null,
      asked_at: request.askedAt,
      due_at: request.dueAt,
      answered_at: null,
      answered_by: null,
      answered_by_contact_id: null,
      withdrawn_at: null,
    })
    .execute();
}

/** All questions on an onboarding, newest first. */
export async function requestsOn(tx: Tx, { workspaceId, onboardingId }: ItemsOf): Promise<StoredRequest[]> {
  const rows = await selected(tx)
    .where('workspace_id', '=', workspaceId)
    .where('onboarding_id', '=', onboardingId)
    .orderBy('id', 'desc')
    .execute();
  return rows.map(requestOf);
}

/** Questions to the customer's people on an onboarding, newest first. */
export async function customerRequestsOn(
  tx: Tx,
  { workspaceId, onboardingId }: ItemsOf,
): Promise<StoredRequest[]> {
  const rows = await selected(tx)
    .where('workspace_id', '=', workspaceId)
    .where('onboarding_id', '=', onboardingId)
    .where('asked_contact_id', 'is not', null)
    .orderBy('id', 'desc')
    .execute();
  return rows.map(requestOf);
}

function selected(tx: Tx) {
  return (
    tx
      .selectFrom('information_requests')
      .select([
        'id',
        'decision_id as decisionId',
        'row_ids as rows',
        'asked_role as role',
        'asked_id as memberId',
        'asked_contact_id as contactId',
        'entry_id as entryId',
        'is_return as isReturn',
        'questions',
        'answers',
        'asked_at as askedAt',
        'due_at as dueAt',
        'answered_at as answeredAt',
        'answered_by as answererId',
        'answered_by_contact_id as answererContactId',
        'withdrawn_at as withdrawnAt',
      ])
      // Written by `insertRequest` and `answerRequest` from these very types.
      .$narrowType<{ questions: Question[]; answers: string[] | null }>()
  );
}

function requestOf(row: Awaited<ReturnType<ReturnType<typeof selected>['execute']>>[number]): StoredRequest {
  const { role, memberId, contactId, entryId, answererId, answererContactId, ...request } = row;
  return {
    ...request,
    asked: askedOf({ role, memberId, contactId, entryId }),
    answeredBy:
      answererId !== null
        ? { side: 'vendor', memberId: answererId }
        : answererContactId !== null
          ? { side: 'customer', contactId: answererContactId }
          : null,
  };
}

/** Whom a row's columns name. */
export function askedOf(columns: {
  readonly role: string | null;
  readonly memberId: string | null;
  readonly contactId: string | null;
  readonly entryId: string | null;
}): Asked {
  const { role, memberId, contactId, entryId } = columns;
  if (role !== null) return { side: 'vendor', role, memberId };
  if (contactId === null || entryId === null) throw new Error('Questions that nobody is asked');
  return { side: 'customer', contactId, entryId };
}

/** Keeps the answers; false where the questions are answered or withdrawn already. */
export async function answerRequest(
  tx: Tx,
  { workspaceId, onboardingId }: ItemsOf,
  answer: {
    readonly id: string;
    readonly answers: readonly string[];
    readonly by: Answerer;
    readonly at: string;
  },
): Promise<boolean> {
  const { numUpdatedRows } = await tx
    .updateTable('information_requests')
    .set((update) => ({
      answers: jsonb(answer.answers),
      answered_by: answer.by.side === 'vendor' ? answer.by.memberId : null,
      answered_by_contact_id: answer.by.side === 'customer' ? answer.by.contactId : null,
      answered_at: answer.at,
      version: update('version', '+', 1),
    }))
    .where('workspace_id', '=', workspaceId)
    .where('onboarding_id', '=', onboardingId)
    .where('id', '=', answer.id)
    .where('answered_at', 'is', null)
    .where('withdrawn_at', 'is', null)
    .executeTakeFirst();
  return numUpdatedRows === 1n;
}

/** Takes unanswered questions of a decision back: another decision needs them no more. Returns which. */
export async function withdrawRequests(
  tx: Tx,
  { workspaceId, onboardingId }: ItemsOf,
  decisionIds: readonly string[],
  at: string,
): Promise<string[]> {
  if (decisionIds.length === 0) return [];
  const withdrawn = await tx
    .updateTable('information_requests')
    .set((update) => ({ withdrawn_at: at, version: update('version', '+', 1) }))
    .where('workspace_id', '=', workspaceId)
    .where('onboarding_id', '=', onboardingId)
    .where('decision_id', 'in', [...decisionIds])
    .where('answered_at', 'is', null)
    .where('withdrawn_at', 'is', null)
    .returning('id')
    .execute();
  return withdrawn.map(({ id }) => id);
}

/** Whether questions still wait for an answer. */
export async function isOpenRequest(tx: Tx, workspaceId: string, id: string): Promise<boolean> {
  const open = await tx
    .selectFrom('information_requests')
    .select('id')
    .where('workspace_id', '=', workspaceId)
    .where('id', '=', id)
    .where('answered_at', 'is', null)
    .where('withdrawn_at', 'is', null)
    .executeTakeFirst();
  return open !== undefined;
}
