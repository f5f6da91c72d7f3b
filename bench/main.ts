import { parseArgs } from 'node:util';
import { buildApps } from '../apps/cli/src/up/build.ts';
import { measureEffects } from './effects/measure.ts';
import { measureEvaluate } from './evaluate/measure.ts';
import { measurePages } from './pages/measure.ts';
import { measureProcesses } from './processes/measure.ts';
import { openInstallation, type Installation } from './tools/installation.ts';
import { ROOT } from './tools/processes.ts';
import { tell } from './tools/report.ts';
import { measureWebhook } from './webhook/measure.ts';

/** `npm run bench [-- --quick] [-- --only NAME]`: one JSON line a measure on stdout, progress on stderr. */
const { values } = parseArgs({
  options: { quick: { type: 'boolean', default: false }, only: { type: 'string' } },
});

const withInstallation =
  (measure: (installation: Installation, quick: boolean) => Promise<void>) => async (quick: boolean) => {
    const installation = await openInstallation();
    try {
      await measure(installation, quick);
    } finally {
      await installation.close();
    }
  };

const measures: Readonly<Record<string, (quick: boolean) => Promise<void>>> = {
  evaluate: measureEvaluate,
  webhook: withInstallation(measureWebhook),
  pages: withInstallation(measurePages),
  processes: withInstallation(measureProcesses),
  effects: measureEffects,
};

if (!(await buildApps(ROOT, tell))) process.exit(1);
const wanted = values.only === undefined ? Object.keys(measures) : [values.only];
for (const name of wanted) {
  const measure = measures[name];
  if (measure === undefined)
    throw new Error(`No such measure: ${name}. There are ${Object.keys(measures).join(', ')}.`);
  tell(`${name}:`);
  await measure(values.quick);
}
