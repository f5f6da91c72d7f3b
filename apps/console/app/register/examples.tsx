import type { ExampleRun, RegisterRowDetail } from '@handrail/api/views';
import { Badge, type Tone } from '@handrail/ui/badge';
import { Button } from '@handrail/ui/button';
import { Section } from '@handrail/ui/card';
import { Form, useNavigation } from '@remix-run/react';
import { CircleCheck, CircleHelp, CircleX, Play, VolumeX, Zap } from 'lucide-react';
import type { ReactNode } from 'react';
import { PlainTrace } from './plain-trace.tsx';

type Outcome = RegisterRowDetail['examples'][number]['expect'];
type Props = { readonly row: RegisterRowDetail; readonly run: ExampleRun | null; readonly mayRun: boolean };

const OUTCOMES: Readonly<Record<Outcome, { label: string; tone: Tone; icon: ReactNode }>> = {
  fires: { label: 'fires', tone: 'high', icon: <Zap size={12} aria-hidden="true" /> },
  silent: { label: 'stays silent', tone: 'neutral', icon: <VolumeX size={12} aria-hidden="true" /> },
  unknown: { label: 'cannot be checked', tone: 'medium', icon: <CircleHelp size={12} aria-hidden="true" /> },
};

/** The row's acceptance examples, and what they gave when run just now. */
export function Examples({ row, run, mayRun }: Props) {
  const busy = useNavigation().formMethod === 'POST';
  const failed = run?.results.filter((result) => !result.passed).length ?? 0;
  return (
    <Section
      title="Examples"
      id="examples"
      note={String(row.examples.length)}
      flush
      actions={
        mayRun && (
          <Form method="post" action="#examples" preventScrollReset>
            <Button type="submit" size="sm" busy={busy} icon={<Play size={13} aria-hidden="true" />}>
              Run the examples
            </Button>
          </Form>
        )
      }
    >
      <p role="status" className="border-b border-line px-4 py-2 text-sm text-ink empty:hidden">
        {run &&
          (failed === 0
            ? `All ${run.results.length} examples came out as expected, in ${Math.max(1, Math.round(run.ms))} ms.`
            : `${failed} of ${run.results.length} examples came out otherwise than expected.`)}
      </p>
      <ul>
        {row.examples.map((example) => (
          <Example
            key={example.name}
            example={example}
            result={run?.results.find(({ name }) => name === example.name)}
          />
        ))}
      </ul>
    </Section>
  );
}

type ExampleProps = {
  readonly example: RegisterRowDetail['examples'][number];
  readonly result: ExampleRun['results'][number] | undefined;
};

function Example({ example, result }: ExampleProps) {
  const { label, tone, icon } = OUTCOMES[example.expect];
  return (
    <li className="border-b border-line px-4 py-2.5 text-sm last:border-b-0">
      <div className="flex flex-wrap items-start justify-between gap-x-3 gap-y-1">
        <p className="min-w-0 flex-1 basis-60 text-ink">{example.name}</p>
        <span className="flex flex-wrap items-center gap-1.5">
          <Badge tone={tone} icon={icon}>
            {label}
          </Badge>
          {result && <Passed result={result} />}
        </span>
      </div>
      {result && (
        <>
          <p className="mt-1 text-pretty text-muted">{result.because}</p>
          <details className="mt-1 text-xs">
            <summary className="w-fit rounded-sm text-accent-ink hover:underline">
              Why exactly<span className="sr-only">: {example.name}</span>
            </summary>
            <div className="mt-2">
              <PlainTrace trace={result.trace} />
            </div>
          </details>
        </>
      )}
    </li>
  );
}

function Passed({ result }: { result: ExampleRun['results'][number] }) {
  if (result.passed) {
    return (
      <Badge tone="good" icon={<CircleCheck size={12} aria-hidden="true" />}>
        As expected
      </Badge>
    );
  }
  return (
    <Badge tone="hold" icon={<CircleX size={12} aria-hidden="true" />}>
      Came out: {OUTCOMES[result.got].label}
    </Badge>
  );
}
