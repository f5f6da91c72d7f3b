import { HOLDS } from '@handrail/core/rules/vocabulary';
import type { Hold } from '@handrail/core/rules/vocabulary';

/** The holds that stand, each once, in the order in which they are always named. */
export function holdsIn(standing: readonly { readonly hold: Hold }[]): Hold[] {
  return HOLDS.filter((hold) => standing.some((one) => one.hold === hold));
}
