import type { Services } from '@handrail/api/context';
import { judgeDue } from '@handrail/api/deals/judge-due';
import { scanAgain, sweepFiles } from '@handrail/api/documents/sweep';
import { workOffAll } from '@handrail/api/effects/work-off';
import {
  endLongWaits,
  escalateOverdue,
  tellLapsedConditions,
  tellUnanswered,
} from '@handrail/api/reviews/sweeps';

/**
 * Work that is done again and again, for every workspace. Each worker does it, side by side with the others and with itself
 * after a crash, so it must be safe to run twice. What one run misses the next one finds.
 */
export type Sweep = {
  readonly name: string;
  /** From the end of one run to the beginning of the next. */
  readonly everySeconds: number;
  readonly run: (services: Services, stopping: () => boolean) => Promise<void>;
};

export const SWEEPS: readonly Sweep[] = [
  // A second try and a wake that got lost wait this long at most.
  { name: 'effects that are due', everySeconds: 2, run: workOffAll },
  // Clocks are read in hours and minutes: half a minute late is on time.
  {
    name: 'reviews that are over time',
    everySeconds: 30,
    run: (services) => escalateOverdue(services, services.now()),
  },
  {
    name: 'conditions that lapsed',
    everySeconds: 30,
    run: (services) => tellLapsedConditions(services, services.now()),
  },
  {
    name: 'waiting for the customer that is over',
    everySeconds: 30,
    run: (services) => endLongWaits(services, services.now()),
  },
  {
    name: 'questions that nobody answered in time',
    everySeconds: 30,
    run: (services) => tellUnanswered(services, services.now()),
  },
  // What a customer hands in and what a reviewer says of it shows in the packet within seconds.
  { name: 'onboardings to judge anew', everySeconds: 5, run: judgeDue },
  { name: 'documents that wait for the virus scanner', everySeconds: 30, run: scanAgain },
  { name: 'files that belong to no document', everySeconds: 3600, run: sweepFiles },
];
