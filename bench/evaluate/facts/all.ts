import { dealFacts } from './deal.ts';
import { requirementFacts } from './requirements.ts';
import { termFacts } from './terms.ts';
import { textFacts } from './texts.ts';
import { workFacts } from './work.ts';

/** Every fact that the rows read from a record; the lane is the engine's own finding. */
export const plainFacts = { ...dealFacts, ...requirementFacts, ...termFacts, ...textFacts, ...workFacts };
