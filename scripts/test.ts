import { browserTests } from './test/browser.ts';
import { checks } from './test/checks.ts';
import { run } from './test/run.ts';
import { sum, type Outcome } from './test/outcome.ts';
import { unitTests } from './test/unit.ts';

type Step = {
  readonly name: string;
  readonly work: () => Promise<Outcome>;
  /** Only where it is named: it takes longer than the others leave time for. */
  readonly onDemand?: true;
};

/** In this order: what is quick to tell comes first. Static checks run two at a time, everything else alone. */
const steps: Step[] = [
  { name: 'checks', work: checks },
  { name: 'unit', work: unitTests },
  { name: 'register', work: () => command('apps/cli/bin/handrail.mjs', 'register', 'test') },
  { name: 'browser', work: browserTests },
  { name: 'races', work: () => command('proof/races/main.ts', '--races', '150') },
  {
    name: 'chaos',
    work: () => command('proof/chaos/main.ts', '--kills', '140', '--seconds', '300'),
    onDemand: true,
  },
];

/** `npm test`, or `npm test -- unit browser` for some of the steps. Goes on after a failure, so one run tells everything. */
async function main(wanted: readonly string[]): Promise<void> {
  const unknown = wanted.filter((name) => !steps.some((step) => step.name === name));
  if (unknown.length > 0)
    throw new Error(
      `No such step: ${unknown.join(', ')}. There are ${steps.map(({ name }) => name).join(', ')}.`,
    );
  const isWanted = ({ name, onDemand }: Step) =>
    wanted.length === 0 ? onDemand !== true : wanted.includes(name);
  const outcomes: Outcome[] = [];
  for (const { name, work } of steps.filter(isWanted)) {
    const began = performance.now();
    console.log(`\n== ${name}`);
    outcomes.push(await work());
    console.log(`== ${name}: ${((performance.now() - began) / 1000).toFixed(1)} s`);
  }
  const { passed, failed, skipped, broken } = sum(outcomes);
  console.log(
    broken.length === 0
      ? '\nEverything holds.'
      : `\nNot in order:\n${broken.map((what) => `- ${what}`).join('\n')}`,
  );
  console.log(`${passed} passed, ${failed} failed${skipped > 0 ? `, ${skipped} skipped` : ''}`);
  process.exitCode = broken.length === 0 && failed === 0 ? 0 : 1;
}

async function command(program: string, ...args: string[]): Promise<Outcome> {
  const code = await run(process.execPath, [program, ...args]);
  return { passed: 0, failed: 0, skipped: 0, broken: code === 0 ? [] : [[program, ...args].join(' ')] };
}

await main(process.argv.slice(2));
