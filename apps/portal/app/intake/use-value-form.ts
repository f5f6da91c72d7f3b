import type { IntakeFieldView, SayingResult } from '@handrail/api/intake/views';
import { typedForm } from '@handrail/core/intake/typedForm';
import { TYPED_PROBLEMS } from '@handrail/core/intake/typed';
import type { TypedProblem } from '@handrail/core/intake/typed';
import { zodResolver } from '@hookform/resolvers/zod';
import { useFetcher } from '@remix-run/react';
import { useEffect, useRef, useState, type FormEvent } from 'react';
import { useForm, type UseFormRegisterReturn } from 'react-hook-form';
import { nextTurn, useKept } from './use-kept.ts';

/** What the page's action answers to one who stays on the page. */
export type SayingAnswer = { readonly results: readonly SayingResult[] };

/** Names a part of what is typed (`0.name`), or all of it. */
export type ValueInput = (part?: string) => UseFormRegisterReturn;

type Fault = { readonly problem: TypedProblem; readonly line: number | null };

/**
 * The form of one field: checked as the server checks it, kept as it is typed, and saved without leaving the page. `onSend` is called
 * as it is sent, `onSaved` once it was taken, where the form is still there then. Without scripts it is a plain post.
 */
export function useValueForm(
  onboardingId: string,
  field: IntakeFieldView,
  { onSend, onSaved }: { readonly onSend: () => void; readonly onSaved: () => void },
) {
  const { field: name, type, options } = field;
  const offered = options.map(({ value }) => value);
  const resolver = zodResolver(typedForm({ field: name, type, offered }));
  const { register, handleSubmit, getValues, watch, formState, clearErrors } = useForm({ resolver });
  const fetcher = useFetcher<SayingAnswer>();
  // The version that stood there when typing began: what somebody else says after that is not overwritten unseen.
  const [seen, setSeen] = useState<number | null>(null);
  const kept = useKept(onboardingId, name, seen ?? field.version);
  const result = fetcher.data?.results.find((one) => one.field === name);

  useEffect(() => {
    const { unsubscribe } = watch(() => {
      setSeen((before) => before ?? field.version);
      kept.typed(getValues('typed'));
    });
    return unsubscribe;
  }, [watch, getValues, kept.typed, field.version]);

  const told = useRef<SayingResult | undefined>(undefined);
  useEffect(() => {
    if (result === undefined || result === told.current) return;
    told.current = result;
    if (result.result !== 'stated' && result.result !== 'unchanged') return;
    setSeen(null);
    clearErrors();
    onSaved();
  }, [result, clearErrors, onSaved]);

  const submit = (event: FormEvent<HTMLFormElement>) => {
    const button = event.nativeEvent instanceof SubmitEvent ? event.nativeEvent.submitter : null;
    const data = new FormData(event.currentTarget, button);
    const send = () => {
      kept.settled();
      if (data.get('intent') === 'say') onSend();
      const { page, turn } = nextTurn();
      for (const [key, value] of Object.entries({ page, turn: String(turn), inline: 'yes' }))
        data.set(key, value);
      void fetcher.submit(data, { method: 'post' });
    };
    if (data.get('intent') === 'say') return void handleSubmit(send)(event);
    event.preventDefault();
    setSeen(null);
    clearErrors();
    send();
  };

  const input: ValueInput = (part) => register((part === undefined ? 'typed' : `typed.${part}`) as 'typed');
  const isBehind = (seen !== null && seen < field.version) || field.draft?.isBehind === true;
  return {
    input,
    submit,
    fault: faultOf(formState.errors.typed?.message) ?? faultOfResult(result) ?? faultOfDraft(field, seen),
    isBehind,
    isBusy: fetcher.state !== 'idle',
    kept: kept.state,
    result,
  };
}

/** A fault as `typedForm` says it: `name_missing:2`. */
function faultOf(message: unknown): Fault | null {
  if (typeof message !== 'string') return null;
  const [word, line] = message.split(':');
  const problem = TYPED_PROBLEMS.find((known) => known === word);
  return problem === undefined ? null : { problem, line: line === undefined ? null : Number(line) };
}

function faultOfResult(result: SayingResult | undefined): Fault | null {
  return result?.result === 'problem' ? { problem: result.problem, line: result.line } : null;
}

/** What was wrong with what they typed when they were last here; as soon as they type on, it is past. */
function faultOfDraft({ draft }: IntakeFieldView, seen: number | null): Fault | null {
  return seen !== null || draft === null || draft.problem === null
    ? null
    : { problem: draft.problem, line: draft.line };
}
