import path from 'node:path';
import { buildConsole } from '../apps/cli/src/up/build.ts';

/** Once before all proofs: two builds at a time would take each other's files away. */
export default async function build(): Promise<void> {
  const root = path.resolve(import.meta.dirname, '..');
  if (!(await buildConsole(root, () => {}))) throw new Error('The console could not be built');
}
