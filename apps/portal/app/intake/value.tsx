import type { IntakeFieldView } from '@handrail/api/intake/views';
import { typedOf } from '@handrail/core/intake/typed';
import { Button, buttonClass } from '@handrail/ui/button';
import { Callout } from '@handrail/ui/callout';
import { formatDate } from '@handrail/ui/lib/format-date';
import { useViewer } from '@handrail/ui/viewer';
import { Form } from '@remix-run/react';
import { Check } from 'lucide-react';
import { useCallback, useEffect, useRef } from 'react';
import { useSay } from '../words/words.tsx';
import { fieldId } from './href.ts';
import { StateMark } from './state-mark.tsx';
import { useInline } from './use-inline.ts';
import { ValueForm } from './value-form.tsx';
import { originWords, valueLines } from './value-words.ts';

type Props = {
  readonly onboardingId: string;
  readonly field: IntakeFieldView;
  readonly readOnly: boolean;
};

/** One thing that we know or ask: the value, where we know it from, and the ways to confirm or change it. */
export function Value({ onboardingId, field, readOnly }: Props) {
  const say = useSay();
  const heading = useRef<HTMLHeadingElement>(null);
  const details = useRef<HTMLDetailsElement>(null);
  // What is said may take the form away that said it, so it is here that one sees it was taken.
  const sent = useRef(false);
  const send = useCallback(() => {
    sent.current = true;
  }, []);
  const settle = useCallback(() => {
    if (!sent.current) return;
    sent.current = false;
    if (details.current !== null) details.current.open = false;
    heading.current?.focus();
  }, []);
  const isMine = field.said?.isMine === true;
  useEffect(() => {
    if (isMine) settle();
  }, [isMine, field.version, settle]);
  const isAsked = field.state === 'missing';
  const form = <ValueForm onboardingId={onboardingId} field={field} onSend={send} onSaved={settle} />;
  const help = field.help !== null && <p className="mt-1 text-base text-muted">{field.help}</p>;
  return (
    <li
      id={fieldId(field.field)}
      className="flex scroll-mt-6 flex-wrap items-start justify-end gap-x-2 gap-y-3 py-5"
    >
      <div className="min-w-0 basis-full sm:flex-1 sm:basis-64">
        <h3
          ref={heading}
          tabIndex={-1}
          data-quiet-focus=""
          className="flex flex-wrap items-center gap-x-3 gap-y-1 text-base font-medium text-muted"
        >
          {field.label}
          {field.state !== 'prefilled' && <StateMark state={field.state} />}
        </h3>
        <Standing field={field} />
        {isAsked && help}
      </div>
      {field.againstPaper && (
        <Callout tone="info" className="order-2 basis-full text-base">
          {say('intake.againstPaper')}
        </Callout>
      )}
      {!readOnly && isAsked && (
        <div className="flex basis-full flex-col gap-4 print:hidden">
          {field.either.length > 0 && <Either field={field} onSend={send} />}
          {form}
        </div>
      )}
      {!readOnly && !isAsked && (
        <>
          {field.state === 'prefilled' && <Right field={field} onSend={send} />}
          <details ref={details} open={field.draft !== null} className="min-w-0 open:order-3 open:basis-full">
            <summary
              aria-label={`${say('intake.change')}: ${field.label}`}
              className={buttonClass({ size: 'lg', variant: 'ghost' }, 'h-11 cursor-pointer list-none')}
            >
              {say('intake.change')}
            </summary>
            <div className="mt-3 flex flex-col gap-3 rounded-xl bg-sunken p-4 sm:p-5">
              {help}
              {form}
            </div>
          </details>
        </>
      )}
    </li>
  );
}

/** The value, and where we know it from or who said it. */
function Standing({ field }: { readonly field: IntakeFieldView }) {
  const say = useSay();
  const viewer = useViewer();
  const telling = { say, viewer };
  const { value, said, state, origin } = field;
  const day = (at: string) => formatDate(at, viewer.locale, viewer.timeZone);
  const by = said === null ? '' : said.isMine ? say('intake.you') : said.name;
  const words = {
    prefilled: null,
    missing: null,
    confirmed: 'intake.confirmedBy',
    corrected: 'intake.correctedBy',
    entered: 'intake.enteredBy',
  } as const;
  const key = words[state];
  const notes = [
    ...(origin === null ? [] : [originWords(origin, telling)]),
    ...(said === null || key === null ? [] : [say(key, { name: by, day: day(said.at) })]),
  ];
  return (
    <>
      {value !== null && (
        <div className="mt-1 text-lg break-words whitespace-pre-line text-ink" suppressHydrationWarning>
          {valueLines(field, value, telling).join('\n')}
        </div>
      )}
      {notes.length > 0 && (
        <p className="mt-1 text-sm text-muted" suppressHydrationWarning>
          {notes.join(' · ')}
        </p>
      )}
      {state === 'corrected' && said !== null && said.was !== null && (
        <p className="mt-1 text-sm text-muted" suppressHydrationWarning>
          {say('intake.before', { value: valueLines(field, said.was, telling).join(', ') })}
        </p>
      )}
      {field.changedSince && said !== null && (
        <p className="mt-2 text-base text-ink" suppressHydrationWarning>
          {say('intake.changedSince', {
            name: said.name,
            value: valueLines(field, said.value, telling).join(', '),
            day: day(said.at),
          })}
        </p>
      )}
    </>
  );
}

type Saying = { readonly field: IntakeFieldView; readonly onSend: () => void };

function Right({ field, onSend }: Saying) {
  const say = useSay();
  const { submit, isBusy } = useInline(onSend);
  return (
    <Form method="post" onSubmit={submit} preventScrollReset>
      <input type="hidden" name="intent" value="confirm" />
      <input type="hidden" name="field" value={field.field} />
      <input type="hidden" name="version" value={field.version} />
      <input type="hidden" name="seen" value={JSON.stringify(field.value)} />
      <Button
        type="submit"
        size="lg"
        busy={isBusy}
        icon={<Check size={16} aria-hidden="true" className="text-good" />}
        aria-label={`${say('intake.right')}: ${field.label}`}
        className="h-11"
      >
        {say('intake.right')}
      </Button>
    </Form>
  );
}

/** What the two signed papers say, to choose from. */
function Either({ field, onSend }: Saying) {
  const say = useSay();
  const viewer = useViewer();
  const { submit, isBusy } = useInline(onSend);
  return (
    <div className="flex flex-col gap-3">
      <p className="text-base text-ink">{say('intake.either')}</p>
      <div className="grid gap-3 sm:grid-cols-2">
        {field.either.map(({ value, origin }) => (
          <Form key={origin.kind} method="post" onSubmit={submit} preventScrollReset>
            <input type="hidden" name="intent" value="say" />
            <input type="hidden" name="field" value={field.field} />
            <input type="hidden" name="version" value={field.version} />
            <input type="hidden" name="typed" value={String(typedOf(field.type, value))} />
            <button
              type="submit"
              disabled={isBusy}
              className="flex min-h-14 w-full flex-col rounded-lg border border-line-strong px-4 py-3 text-left hover:bg-hover"
            >
              <span className="text-lg text-ink">{valueLines(field, value, { say, viewer }).join(', ')}</span>
              <span className="text-sm text-muted" suppressHydrationWarning>
                {originWords(origin, { say, viewer })}
              </span>
            </button>
          </Form>
        ))}
      </div>
    </div>
  );
}
