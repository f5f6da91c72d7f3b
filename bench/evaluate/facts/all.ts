import { dealFacts } from './deal.ts';
import { requirementFacts } from './requirements.ts';
import { termFacts } from './terms.ts';
import { workFacts } from './work.ts';

/** Every fact that the rows read. Rows on free text alone have none: no text has been read yet. */
export const plainFacts = { ...dealFacts, ...requirementFacts, ...termFacts, ...workFacts };
export type FactName = keyof typeof plainFacts;
