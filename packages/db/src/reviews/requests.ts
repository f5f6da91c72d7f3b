import { jsonb } from '../json.ts';
import type { Tx } from '../transaction.ts';
import type { ItemsOf } from './items.ts';

export type Question = { readonly question: string; readonly field?: string | undefined };

export type StoredRequest = {
  readonly id: string;
  readonly decisionId: string;
  readonly rows: readonly string[];
  readonly askedRole: string;
  readonly askedId: string | null;
  /** The handoff as a whole went back to sales. */
  readonly isReturn: boolean;
  readonly questions: readonly Question[];
  /** In the order of the questions; null until they are answered. */
  readonly answers: readonly string[] | null;
  readonly askedAt: string;
  /** Until when; null for those from before there were deadlines. */
  readonly dueAt: string | null;
  readonly answeredAt: string | null;
  readonly answeredBy: string | null;
  readonly withdrawnAt: string | null;
};

/** Keeps questions, to be answered once. */
export async function insertRequest(
  tx: Tx,
  { workspaceId, onboardingId }: ItemsOf,
  request: Omit<StoredRequest, 'answers' | 'answeredAt' | 'answeredBy' | 'withdrawnAt'>,
): Promise<void> {
  await tx
    .insertInto('information_requests')
    .values({
      workspace_id: workspaceId,
      id: request.id,
      onboarding_id: onboardingId,
      decision_id: request.decisionId,
      row_ids: [...request.rows],
      asked_role: request.askedRole,
      asked_id: request.askedId,
      is_return: request.isReturn,
      questions: jsonb(request.questions),
      answers: null,
      asked_at: request.askedAt,
      due_at: request.dueAt,
      answered_at: null,
      answered_by: null,
      withdrawn_at: null,
    })
    .execute();
}

/** All questions on an onboarding, newest first. */
export async function requestsOn(tx: Tx, { workspaceId, onboardingId }: ItemsOf): Promise<StoredRequest[]> {
  return (
    tx
      .selectFrom('information_requests')
      .select([
        'id',
        'decision_id as decisionId',
        'row_ids as rows',
        'asked_role as askedRole',
        'asked_id as askedId',
        'is_return as isReturn',
        'questions',
        'answers',
        'asked_at as askedAt',
        'due_at as dueAt',
        'answered_at as answeredAt',
        'answered_by as answeredBy',
        'withdrawn_at as withdrawnAt',
      ])
      // Written by `insertRequest` and `answerRequest` from these very types.
      .$narrowType<{ questions: Question[]; answers: string[] | null }>()
      .where('workspace_id', '=', workspaceId)
      .where('onboarding_id', '=', onboardingId)
      .orderBy('id', 'desc')
      .execute()
  );
}

/** Keeps the answers; false where the questions are answered or withdrawn already. */
export async function answerRequest(
  tx: Tx,
  { workspaceId, onboardingId }: ItemsOf,
  answer: {
    readonly id: string;
    readonly answers: readonly string[];
    readonly by: string;
    readonly at: string;
  },
): Promise<boolean> {
  const { numUpdatedRows } = await tx
    .updateTable('information_requests')
    .set((update) => ({
      answers: jsonb(answer.answers),
      answered_by: answer.by,
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
