import type { ClosedWonRecord } from '../deals/record.ts';
import type { Circumstances } from './world.ts';

export type { Circumstances } from './world.ts';

/** The circumstances a record brings with it, for shadow runs: everything from `record.context`, no holidays. */
export function circumstancesFromRecord(record: ClosedWonRecord): Circumstances {
  return {
    asOf: record.context?.now ?? null,
    openOnboardings: record.context?.openOnboardings ?? [],
    holidays: [],
    colleagueDomains: [],
  };
}
