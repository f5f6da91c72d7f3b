import { Button, buttonClass } from '@handrail/ui/button';
import { CopyButton } from '@handrail/ui/copy-button';
import { Field } from '@handrail/ui/field';
import { Input } from '@handrail/ui/input';
import { formatDate } from '@handrail/ui/lib/format-date';
import { useViewer } from '@handrail/ui/viewer';
import { Form } from '@remix-run/react';
import { Part } from '../home/part.tsx';
import { useSay } from '../words/words.tsx';

type Props = {
  /** Since when a calendar may follow; null: none does. */
  readonly since: string | null;
  /** The address that was just made: shown this once. */
  readonly address: string | null;
  readonly readOnly: boolean;
};

/** The address under which the reader's own calendar follows the plan: had, renewed, ended. */
export function OwnCalendar({ since, address, readOnly }: Props) {
  const say = useSay();
  const { locale, timeZone } = useViewer();
  return (
    <Part title={say('calendar.title')}>
      <p className="max-w-prose text-base text-pretty text-muted">{say('calendar.what')}</p>
      {address !== null && (
        <div role="alert" className="mt-4 rounded-xl border border-line bg-surface p-5">
          <Field label={say('calendar.address')} hint={say('calendar.once')}>
            <Input readOnly value={address} onFocus={(event) => event.currentTarget.select()} />
          </Field>
          <div className="mt-3 flex flex-wrap gap-3">
            <a
              href={address.replace(/^https?:/, 'webcal:')}
              className={buttonClass({ variant: 'secondary', size: 'lg' }, 'h-11')}
            >
              {say('calendar.apply')}
            </a>
            <CopyButton
              text={address}
              label={say('calendar.copy')}
              copiedLabel={say('calendar.copied')}
              size="md"
            />
          </div>
        </div>
      )}
      {since !== null && address === null && (
        <p className="mt-3 text-base text-ink" suppressHydrationWarning>
          {say('calendar.since', { day: formatDate(since, locale, timeZone) })}
        </p>
      )}
      {!readOnly && (
        <Form method="post" preventScrollReset className="mt-4 flex flex-wrap items-center gap-3">
          <Button type="submit" size="lg" className="h-11" name="intent" value="open-calendar">
            {say(since === null ? 'calendar.open' : 'calendar.renew')}
          </Button>
          {since !== null && (
            <>
              <Button
                type="submit"
                variant="ghost"
                size="lg"
                className="h-11"
                name="intent"
                value="close-calendar"
              >
                {say('calendar.close')}
              </Button>
              <span className="text-base text-muted">{say('calendar.renewWhat')}</span>
            </>
          )}
        </Form>
      )}
    </Part>
  );
}
