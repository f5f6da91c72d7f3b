import { accountFacts } from './account.ts';
import { contextFacts } from './context.ts';
import { correctionFacts } from './corrections.ts';
import { draftFacts } from './drafts.ts';
import type { Fact } from './fact.ts';
import { goLiveFacts } from './goLive.ts';
import { handoffFacts } from './handoff.ts';
import { kickoffFacts } from './kickoff.ts';
import { laneFacts } from './lane.ts';
import { onboardingFacts } from './onboardings.ts';
import { peopleFacts } from './people.ts';
import { promiseFacts } from './promises.ts';
import { readingFacts } from './readings.ts';
import { requirementFacts } from './requirements.ts';
import { scopeFacts } from './scope.ts';
import { taskFacts } from './tasks.ts';
import { teamFacts } from './team.ts';
import { termFacts } from './terms.ts';
import { textFacts } from './texts.ts';

/** Everything a condition may speak of. */
export const FACTS: readonly Fact[] = [
  ...accountFacts,
  ...handoffFacts,
  ...termFacts,
  ...scopeFacts,
  ...promiseFacts,
  ...goLiveFacts,
  ...peopleFacts,
  ...laneFacts,
  ...teamFacts,
  ...requirementFacts,
  ...kickoffFacts,
  ...onboardingFacts,
  ...taskFacts,
  ...draftFacts,
  ...contextFacts,
  ...correctionFacts,
  ...textFacts,
  ...readingFacts,
];

const BY_NAME = new Map(FACTS.map((fact) => [fact.name, fact]));

/** The fact of that name, or `undefined`. */
export function factOf(name: string): Fact | undefined {
  return BY_NAME.get(name);
}
