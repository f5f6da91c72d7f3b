import path from 'node:path';
import { buildApps } from '../apps/cli/src/up/build.ts';

/** Once before all proofs: two builds at a time would take each other's files away. */
export default async function build(): Promise<void> {
  const root = path.resolve(import.meta.dirname, '..');
  if (!(await buildApps(root, () => {}))) throw new Error('Console and portal could not be built');
}
