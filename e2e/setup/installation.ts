import type { Installation } from './start-installation.ts';

/** The Handrail of this worker: what one journey changes is seen by those after it in the same worker, and by no other. */
export function installation(): Installation {
  const all: readonly Installation[] = JSON.parse(process.env['E2E_INSTALLATIONS'] ?? '[]');
  const mine = all[Number(process.env['TEST_PARALLEL_INDEX'])];
  if (mine === undefined) throw new Error('No installation was started for this worker');
  return mine;
}
