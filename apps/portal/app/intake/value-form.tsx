import type { IntakeFieldView } from '@handrail/api/intake/views';
import { typedOf } from '@handrail/core/intake/typed';
import { Button } from '@handrail/ui/button';
import { Callout } from '@handrail/ui/callout';
import { Field } from '@handrail/ui/field';
import { useViewer } from '@handrail/ui/viewer';
import { formatDayTime } from '@handrail/ui/lib/format-date';
import { Form } from '@remix-run/react';
import { CircleAlert } from 'lucide-react';
import { useId } from 'react';
import { useSay } from '../words/words.tsx';
import { Control, isGroup } from './control.tsx';
import type { Kept } from './use-kept.ts';
import { useValueForm } from './use-value-form.ts';
import { problemWords, valueLines } from './value-words.ts';

type Props = {
  readonly onboardingId: string;
  readonly field: IntakeFieldView;
  readonly onSend: () => void;
  readonly onSaved: () => void;
};

/** Says what a field is. What is typed is kept at once and saved with the button. */
export function ValueForm({ onboardingId, field, ...told }: Props) {
  const say = useSay();
  const { input, submit, fault, isBehind, isBusy, kept } = useValueForm(onboardingId, field, told);
  const typed = field.draft?.typed ?? typedOf(field.type, field.value);
  const error = fault === null ? null : problemWords(fault.problem, fault.line, say);
  return (
    <Form method="post" noValidate onSubmit={submit} className="flex flex-col gap-4" preventScrollReset>
      <input type="hidden" name="field" value={field.field} />
      <input type="hidden" name="version" value={field.version} />
      {isBehind ? <Behind field={field} /> : field.draft !== null && <Unsaved at={field.draft.savedAt} />}
      {isGroup(field) ? (
        <Group label={field.label} error={error}>
          <Control field={field} typed={typed} input={input} />
        </Group>
      ) : (
        <Field label={field.label} labelHidden error={error}>
          <Control field={field} typed={typed} input={input} />
        </Field>
      )}
      <div className="flex flex-wrap items-center gap-3">
        <Button
          type="submit"
          name="intent"
          value="say"
          variant="primary"
          size="lg"
          busy={isBusy}
          className="h-11"
        >
          {say(isBehind ? 'intake.saveMine' : 'intake.save')}
        </Button>
        {(isBehind || field.draft !== null) && (
          <Button type="submit" name="intent" value="drop" size="lg" formNoValidate className="h-11">
            {say(isBehind ? 'intake.keepTheirs' : 'intake.discard')}
          </Button>
        )}
        <KeptNote state={kept} />
      </div>
    </Form>
  );
}

/** Somebody else has said another thing while this person typed. */
function Behind({ field }: { readonly field: IntakeFieldView }) {
  const say = useSay();
  const viewer = useViewer();
  const value = field.value === null ? '' : valueLines(field, field.value, { say, viewer }).join(', ');
  return (
    <Callout tone="warning" alert>
      {say('intake.behind', { name: field.said?.name ?? '', value })}
    </Callout>
  );
}

function Unsaved({ at }: { readonly at: string }) {
  const say = useSay();
  const { locale, timeZone } = useViewer();
  return (
    <p className="text-sm text-muted" suppressHydrationWarning>
      {say('intake.draft', { day: formatDayTime(at, locale, timeZone) })}
    </p>
  );
}

function KeptNote({ state }: { readonly state: Kept }) {
  const say = useSay();
  const words = {
    nothing: '',
    keeping: say('intake.keeping'),
    kept: say('intake.kept'),
    failed: say('intake.notKept'),
  }[state];
  return (
    <span role="status" className={state === 'failed' ? 'text-sm text-high' : 'text-sm text-muted'}>
      {words}
    </span>
  );
}

/** Several controls under one label. */
function Group({
  label,
  error,
  children,
}: {
  readonly label: string;
  readonly error: string | null;
  readonly children: React.ReactNode;
}) {
  const id = useId();
  return (
    <fieldset aria-describedby={error === null ? undefined : id} className="flex min-w-0 flex-col gap-2">
      <legend className="sr-only">{label}</legend>
      {children}
      {error !== null && (
        <p id={id} className="flex items-start gap-1 text-sm font-medium text-hold">
          <CircleAlert size={15} aria-hidden="true" className="mt-0.5 shrink-0" />
          {error}
        </p>
      )}
    </fieldset>
  );
}
