import { Button, buttonClass } from '@handrail/ui/button';
import { Callout } from '@handrail/ui/callout';
import { useViewer } from '@handrail/ui/viewer';
import { Form, useNavigation } from '@remix-run/react';
import { useEffect, useRef, useState, type FormEvent, type RefObject } from 'react';
import { FormProvider, useForm } from 'react-hook-form';
import { ErrorSummary, FormErrorsProvider } from './form-errors.tsx';
import { FORM_SECTIONS } from './form-sections.ts';
import { FormSection } from './form-section.tsx';
import { errorsOf } from './errors-of.ts';
import type { FormError } from './submission.ts';
import type { TypedForm } from './typed-form.ts';
import { Unsaved } from './unsaved.tsx';
import { useAutosave, type DraftState } from './use-autosave.ts';

type Props = {
  readonly draft: DraftState | null;
  readonly typed: TypedForm;
  /** The zone that dates with a time are typed in. */
  readonly timeZone: string;
  readonly errors: readonly FormError[];
};

/** The form for a deal by hand. Saved as it is typed; every button also works as a plain post. */
export function DealForm({ draft: loaded, typed, timeZone, errors: refused }: Props) {
  const form = useRef<HTMLFormElement>(null);
  const [asked, setAsked] = useState(0);
  const busy = useNavigation().formMethod === 'POST';
  const methods = useForm({ defaultValues: typed });
  const { draft, touch, stale, trouble, saving, unsaved } = useAutosave(form, loaded, busy);
  const sendOnceSaved = useSendOnceSaved(form, saving);
  const [errors, setErrors] = useState(refused);
  const checking = useRef(refused.length > 0);
  useEffect(() => {
    setErrors(refused);
    checking.current = refused.length > 0;
  }, [refused]);
  useEffect(() => {
    const { unsubscribe } = methods.watch(() => {
      touch();
      // Once something was refused, each correction is seen at once.
      if (checking.current) setErrors(errorsOf(methods.getValues(), timeZone));
    });
    return unsubscribe;
  }, [methods, touch, timeZone]);
  const answer = (event: FormEvent<HTMLFormElement>) => {
    if (trouble !== null) {
      // The answer would be the sign-in or an error page, without what was typed: try to save first.
      event.preventDefault();
      touch();
      return;
    }
    const button = event.nativeEvent instanceof SubmitEvent ? event.nativeEvent.submitter : null;
    if (!(button instanceof HTMLButtonElement)) return;
    const found = button.value === 'submit' ? errorsOf(methods.getValues(), timeZone) : [];
    if (found.length === 0) {
      sendOnceSaved.hold(event, button);
      return;
    }
    event.preventDefault();
    checking.current = true;
    setErrors(found);
    setAsked((count) => count + 1);
  };
  return (
    <FormProvider {...methods}>
      <FormErrorsProvider errors={errors}>
        <div className="grid grid-cols-[minmax(0,1fr)] gap-6 lg:grid-cols-[11rem_minmax(0,1fr)]">
          <SectionLinks />
          <Form ref={form} method="post" noValidate className="min-w-0 space-y-5" onSubmit={answer}>
            {/* The first submit button is what Enter in a field presses: it must be the harmless one. */}
            <button
              type="submit"
              name="intent"
              value="save"
              tabIndex={-1}
              className="sr-only"
              aria-hidden="true"
            />
            <input type="hidden" name="timeZone" value={timeZone} />
            {draft && <input type="hidden" name="draftId" value={draft.id} />}
            {draft && <input type="hidden" name="draftVersion" value={draft.version} />}
            {stale && (
              <Callout
                tone="warning"
                title="This draft was changed elsewhere"
                alert
                action={<ReloadLink id={draft?.id} />}
              >
                {stale} What you typed here since then is not saved; copy it before you load the newer draft.
              </Callout>
            )}
            {trouble && <Unsaved trouble={trouble} />}
            <ErrorSummary errors={errors} asked={asked} />
            {FORM_SECTIONS.map((section) => (
              <FormSection key={section.id} section={section} typed={typed} />
            ))}
            <div className="sticky bottom-0 z-10 -mx-4 flex flex-wrap items-center gap-2 border-t border-line bg-canvas/95 px-4 py-3 backdrop-blur-sm max-lg:bottom-14 sm:mx-0 sm:px-0">
              <Button
                type="submit"
                name="intent"
                value="submit"
                variant="primary"
                busy={busy || sendOnceSaved.waits}
              >
                Create the onboarding
              </Button>
              <Button type="submit" name="intent" value="save">
                Save draft
              </Button>
              {draft && (
                <Button type="submit" name="intent" value="discard" variant="ghost">
                  Discard
                </Button>
              )}
              <SaveState draft={draft} saving={saving} unsaved={unsaved} />
              <span className="ml-auto text-xs text-faint max-sm:ml-0">
                Times are in {timeZone.replaceAll('_', ' ')}.
              </span>
            </div>
          </Form>
        </div>
      </FormErrorsProvider>
    </FormProvider>
  );
}

/** A button that is pressed while a save is under way waits for it: the version that it would send is about to be an old one. */
function useSendOnceSaved(form: RefObject<HTMLFormElement>, saving: boolean) {
  const [pressed, setPressed] = useState<HTMLButtonElement | null>(null);
  useEffect(() => {
    if (saving || pressed === null) return;
    setPressed(null);
    form.current?.requestSubmit(pressed);
  }, [saving, pressed, form]);
  const hold = (event: FormEvent, button: HTMLButtonElement) => {
    if (!saving) return;
    event.preventDefault();
    setPressed(button);
  };
  return { hold, waits: pressed !== null };
}

function SectionLinks() {
  return (
    <nav aria-label="Sections of the form" className="lg:sticky lg:top-4 lg:self-start">
      <ul className="relative flex gap-0.5 overflow-x-auto lg:flex-col">
        {FORM_SECTIONS.map((section) => (
          <li key={section.id}>
            <a
              href={`#${section.id}`}
              className="block rounded-md px-2 py-1 text-sm whitespace-nowrap text-muted -outline-offset-2 hover:bg-hover hover:text-ink"
            >
              {section.title}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
}

function SaveState({
  draft,
  saving,
  unsaved,
}: {
  draft: DraftState | null;
  saving: boolean;
  unsaved: boolean;
}) {
  const { locale, timeZone } = useViewer();
  const at =
    draft &&
    new Intl.DateTimeFormat(locale, { hour: '2-digit', minute: '2-digit', timeZone }).format(
      new Date(draft.updatedAt),
    );
  return (
    <span role="status" className="text-xs text-muted" suppressHydrationWarning>
      {saving ? 'Saving…' : unsaved ? 'Not saved yet' : at ? `Saved ${at}` : ''}
    </span>
  );
}

function ReloadLink({ id }: { id: string | undefined }) {
  return (
    <a href={id ? `/deals/drafts/${id}` : '/deals/drafts'} className={buttonClass({ size: 'sm' })}>
      Load the newer draft
    </a>
  );
}
