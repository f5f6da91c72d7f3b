import type { TraceStep } from './outcome.ts';
import type { Reading } from './world.ts';

export type KeptSteps = {
  readonly of: (reading: Reading<unknown>) => TraceStep | null;
  readonly keep: (reading: Reading<unknown>, step: TraceStep) => void;
};

/**
 * The steps that one condition makes of fixed readings, each made once. A fact has a handful of them (absent, yes, no, each choice),
 * so they are looked through in turn.
 */
export function keptSteps(): KeptSteps {
  const readings: Reading<unknown>[] = [];
  const steps: TraceStep[] = [];
  return {
    of(reading) {
      for (let at = 0; at < readings.length; at += 1) if (readings[at] === reading) return steps[at] ?? null;
      return null;
    },
    keep(reading, step) {
      readings.push(reading);
      steps.push(step);
    },
  };
}
