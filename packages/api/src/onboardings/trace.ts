import { evaluate } from '@handrail/core/rules/evaluate';
import type { RowTrace } from '@handrail/core/rules/outcome';
import { onboardingById } from '@handrail/db/onboardings/get';
import { outcomeOf, recordOf } from '@handrail/db/onboardings/history';
import type { Tx } from '@handrail/db/transaction';
import { granted, refused } from '../refusal.ts';
import type { Outcome } from '../refusal.ts';
import { registerNumbered } from '../register/in-use.ts';
import type { RegisterInUse } from '../register/in-use.ts';

/**
 * What a row saw in an onboarding: its conditions with their verdicts and the facts they read. Made again from what the outcome
 * rested on (record, circumstances, register version), which gives the same as then. Null for a row that was not evaluated.
 */
export async function traceOf(
  tx: Tx,
  asked: {
    readonly workspaceId: string;
    readonly id: string;
    readonly row: string;
    readonly version?: number;
    readonly register: RegisterInUse;
  },
): Promise<Outcome<RowTrace | null>> {
  const { workspaceId, id } = asked;
  const onboarding = await onboardingById(tx, workspaceId, id);
  const outcome =
    onboarding && (await outcomeOf(tx, workspaceId, id, asked.version ?? onboarding.outcomeNumber));
  const record = outcome && (await recordOf(tx, workspaceId, id, outcome.recordNumber));
  if (outcome === undefined || record === undefined) return refused({ kind: 'not_found' });
  const register = await registerNumbered(tx, workspaceId, outcome.registerVersion, asked.register);
  const { trace } = evaluate(register, record, outcome.circumstances);
  return granted(trace.find(({ row }) => row === asked.row) ?? null);
}
