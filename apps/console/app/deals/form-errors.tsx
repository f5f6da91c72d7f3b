import { Callout } from '@handrail/ui/callout';
import { createContext, useContext, useEffect, useRef, type ReactNode } from 'react';
import { fieldId } from './field-id.ts';
import type { FormError } from './submission.ts';

const Errors = createContext<ReadonlyMap<string, string>>(new Map());

/** Gives each field its error by the control's name. */
export function FormErrorsProvider({
  errors,
  children,
}: {
  errors: readonly FormError[];
  children: ReactNode;
}) {
  const byName = new Map(
    errors.flatMap((error) => (error.name === null ? [] : [[error.name, error.message] as const])),
  );
  return <Errors.Provider value={byName}>{children}</Errors.Provider>;
}

/** Errors by control name. */
export function useFormErrors(): ReadonlyMap<string, string> {
  return useContext(Errors);
}

/** All that keeps the deal from being submitted, each leading to its field. Takes the focus each time it is `asked` for. */
export function ErrorSummary({ errors, asked }: { errors: readonly FormError[]; asked: number }) {
  const box = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (asked > 0) box.current?.focus();
  }, [asked]);
  if (errors.length === 0) return null;
  return (
    <div ref={box} tabIndex={-1} data-quiet-focus id="errors" className="scroll-mt-4">
      <Callout
        tone="danger"
        alert
        title={
          errors.length === 1
            ? 'One thing keeps this deal from being submitted'
            : `${errors.length} things keep this deal from being submitted`
        }
      >
        <p>What you typed stays as it is.</p>
        <ul className="mt-1 list-disc space-y-0.5 pl-4">
          {errors.map((error) => (
            <li key={error.name ?? error.message}>
              {error.name === null ? (
                error.message
              ) : (
                <a
                  href={`#${fieldId(error.name)}`}
                  onClick={(event) => {
                    // Going to the address as well would take the focus away again, sometimes after it was given.
                    if (focusField(error.name ?? '')) event.preventDefault();
                  }}
                  className="font-medium text-ink underline underline-offset-2"
                >
                  {error.message}
                </a>
              )}
            </li>
          ))}
        </ul>
      </Callout>
    </div>
  );
}

/** Opens the folded part a control stands in and puts the focus on it; false where there is none. */
function focusField(name: string): boolean {
  const control = document
    .getElementById(fieldId(name))
    ?.querySelector<HTMLElement>('input, select, textarea');
  if (!control) return false;
  for (let part = control.closest('details'); part; part = part.parentElement?.closest('details') ?? null)
    part.open = true;
  control.focus();
  return true;
}
