import { callerFor } from '@handrail/api/console/router';
import { createContext } from '@handrail/api/context';
import { receiveRecord } from '@handrail/api/deals/receive';
import { refusalOf } from '@handrail/api/refusal';
import { registerInUse } from '@handrail/api/register/in-use';
import { testServices } from '@handrail/api/testing/services';
import type { ClosedWonRecord } from '@handrail/core/deals/record';
import type { DecisionInput } from '@handrail/core/reviews/decision';
import { connect } from '@handrail/db/connect';
import { inWorkspace } from '@handrail/db/transaction';
import { RACED_AT } from './race.ts';

/** One process of the api, as the console runs it: decides and receives as it is told, all at the time it is told. */

/** What one of a race does. */
export type Part = {
  readonly number: number;
  readonly workspaceId: string;
  /** Milliseconds since 1970. */
  readonly at: number;
} & (
  | {
      readonly does: 'decide';
      readonly memberId: string;
      readonly id: string;
      readonly rows: readonly string[];
      readonly seen: string;
      readonly decision: DecisionInput;
    }
  | { readonly does: 'bring'; readonly record: ClosedWonRecord }
);

/** What came of it: `made`, `received`, or how it was refused. */
export type Came = { readonly number: number; readonly came: string };

const db = connect(process.env['RACE_DATABASE_URL'] ?? '', { max: 10, applicationName: 'race' });
const services = testServices(db, { at: RACED_AT });

process.on('message', (part: Part) => {
  const answer = (came: string) => process.send?.({ number: part.number, came } satisfies Came);
  setTimeout(
    () => {
      act(part).then(answer, (error: unknown) =>
        answer(refusalOf(error)?.kind ?? (error instanceof Error ? error.message : String(error))),
      );
    },
    Math.max(0, part.at - Date.now()),
  );
});
process.once('disconnect', () => process.exit(0));
process.send?.('ready');

async function act(part: Part): Promise<string> {
  const { workspaceId } = part;
  if (part.does === 'bring') {
    const register = await registerInUse(db, workspaceId, RACED_AT);
    const arriving = { workspaceId, register, now: RACED_AT, via: 'webhook', actor: 'webhook:api' } as const;
    await inWorkspace(db, workspaceId, (tx) => receiveRecord(tx, { ...arriving, record: part.record }));
    return 'received';
  }
  const { memberId, id, rows, seen, decision } = part;
  const caller = callerFor(createContext(services, { workspaceId, memberId }));
  await caller.reviews.decide({ id, rows: [...rows], seen, decision });
  return 'made';
}
