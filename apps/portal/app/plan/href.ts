import { homeHref } from '../home/href.ts';

/** The plan of one of the customer's onboardings, or one step of it. */
export function planHref(onboardingId: string, stepId?: string): string {
  const page = `${homeHref(onboardingId)}/plan`;
  return stepId === undefined ? page : `${page}#step-${stepId}`;
}

/** A step as a file for calendars. */
export function stepFileHref(onboardingId: string, stepId: string): string {
  return `${homeHref(onboardingId)}/plan/${encodeURIComponent(stepId)}.ics`;
}
