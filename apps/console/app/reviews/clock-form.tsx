import type { QueueItemView } from '@handrail/api/reviews/queue-views';
import { Button } from '@handrail/ui/button';
import { Field } from '@handrail/ui/field';
import { Input } from '@handrail/ui/input';
import { Form } from '@remix-run/react';
import { Pause, Play } from 'lucide-react';
import { minuteWords } from './clock-words.ts';
import type { TypedProblem } from './reassign-form.tsx';
import { SlaClock } from './sla-clock.tsx';

type Props = {
  readonly item: QueueItemView;
  readonly problem: TypedProblem | null;
  readonly busy: boolean;
};

/** Stops the clock of an item, or starts it again; nothing where none can run. */
export function ClockForm({ item, problem, busy }: Props) {
  const paused = item.state === 'waiting';
  if (!paused && (item.state !== 'open' || item.dueAt === null)) return null;
  return (
    <Form method="post" className="mt-8 flex flex-col gap-3 border-t border-line pt-5">
      <input type="hidden" name="intent" value={paused ? 'resume' : 'pause'} />
      <input type="hidden" name="version" value={item.version} />
      <h3 className="text-sm font-medium text-ink">
        Clock <span className="ml-1 font-normal text-muted">{!paused && <SlaClock item={item} />}</span>
      </h3>
      <p className="text-sm text-muted">
        {paused
          ? `It stands still, waiting for an answer${item.minutesLeft === null ? '' : `, with ${minuteWords(item.minutesLeft)} of working time left`}.`
          : 'While you wait for the customer the clock can stand still, as long as the workspace’s settings allow. What this finding holds stays held all the while.'}
      </p>
      <Field
        label={paused ? 'What came of it' : 'What you wait for'}
        error={problem?.field === 'reason' ? problem.sentence : null}
        required
      >
        <Input
          name="reason"
          required
          maxLength={500}
          defaultValue={problem?.typed.reason}
          autoComplete="off"
        />
      </Field>
      <div>
        <Button
          type="submit"
          busy={busy}
          icon={paused ? <Play size={14} aria-hidden="true" /> : <Pause size={14} aria-hidden="true" />}
        >
          {paused ? 'Start the clock again' : 'Stop the clock'}
        </Button>
      </div>
    </Form>
  );
}
