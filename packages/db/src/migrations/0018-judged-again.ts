import type { Kysely } from 'kysely';
import { statements } from './tools.ts';

/** When an onboarding is judged anew without anybody's asking: dates pass, and what is known here changes. Frozen. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await statements(db, judgedAgain);
}

const judgedAgain = `
  alter table onboardings add column judge_at timestamptz(3) not null default now() + interval '1 day';
  create index onboardings_judge on onboardings (workspace_id, judge_at) where state not in ('transitioned_to_cs', 'closed');
`;
