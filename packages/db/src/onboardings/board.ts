import { sql } from 'kysely';
import type { Tx } from '../transaction.ts';
import { matching } from './filters.ts';
import type { OnboardingFilter } from './filters.ts';
import { listed } from './list.ts';
import type { ListedOnboarding } from './list.ts';

export type BoardColumn = {
  readonly state: string;
  readonly count: number;
  readonly items: ListedOnboarding[];
};

/** How far a column is counted: beyond it, nobody reads the number, and counting all would slow with the list. */
const COUNTED = 1000;

/**
 * For each state, how many onboardings match (1000 means that or more) and the ones that changed last.
 * Two statements for the whole board.
 */
export async function onboardingBoard(
  tx: Tx,
  workspaceId: string,
  filter: OnboardingFilter,
  board: { states: readonly string[]; perColumn: number },
): Promise<BoardColumn[]> {
  const condition = matching(workspaceId, filter);
  const counts = await sql<{ state: string; count: number }>`
    select s.state, c.count from unnest(${board.states}::text[]) as s (state)
    cross join lateral (
      select count(*) from (select from onboardings o where ${condition} and o.state = s.state limit ${COUNTED}) as counted
    ) as c`.execute(tx);
  const items = await sql<ListedOnboarding>`
    select i.* from unnest(${board.states}::text[]) with ordinality as s (state, place)
    cross join lateral (
      select ${listed} from onboardings o where ${condition} and o.state = s.state
      order by o.updated_at desc, o.id desc limit ${board.perColumn}
    ) as i order by s.place`.execute(tx);
  return counts.rows.map(({ state, count }) => ({
    state,
    count,
    items: items.rows.filter((item) => item.state === state),
  }));
}
