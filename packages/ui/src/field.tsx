import { CircleAlert, Database } from 'lucide-react';
import { createContext, useContext, useId, type ReactNode } from 'react';
import { cx } from './lib/cx.ts';

type Control = {
  readonly id: string;
  readonly describedBy: string | undefined;
  readonly invalid: boolean;
  readonly required: boolean;
};

const FieldControl = createContext<Control | null>(null);

type Props = {
  readonly label: string;
  /** What is asked and in which form, in a few words. */
  readonly hint?: ReactNode;
  /** What is wrong and how to put it right. */
  readonly error?: string | null;
  /** Where a prefilled value comes from: "from your order form, 3 March". */
  readonly source?: ReactNode;
  readonly required?: boolean;
  /** Keeps the label for screen readers only. */
  readonly labelHidden?: boolean;
  readonly className?: string;
  readonly children: ReactNode;
};

/** One form field: label, hint, error and source note, tied to the control inside it. */
export function Field({
  label,
  hint,
  error,
  source,
  required = false,
  labelHidden = false,
  className,
  children,
}: Props) {
  const id = useId();
  const parts = [hint ? `${id}-hint` : null, source ? `${id}-source` : null, error ? `${id}-error` : null];
  const describedBy = parts.filter(Boolean).join(' ') || undefined;
  return (
    <div className={cx('flex min-w-0 flex-col gap-1', className)}>
      <label htmlFor={id} className={labelHidden ? 'sr-only' : 'text-sm font-medium text-ink'}>
        {label}
        {required && !labelHidden && (
          <span className="text-hold" aria-hidden="true">
            {' '}
            *
          </span>
        )}
      </label>
      {hint && (
        <p id={`${id}-hint`} className="text-xs text-muted">
          {hint}
        </p>
      )}
      <FieldControl.Provider value={{ id, describedBy, invalid: Boolean(error), required }}>
        {children}
      </FieldControl.Provider>
      {source && (
        <p id={`${id}-source`} className="flex items-center gap-1 text-xs text-faint">
          <Database size={12} aria-hidden="true" />
          {source}
        </p>
      )}
      {error && (
        <p id={`${id}-error`} className="flex items-start gap-1 text-xs font-medium text-hold">
          <CircleAlert size={13} aria-hidden="true" className="mt-0.5 shrink-0" />
          {error}
        </p>
      )}
    </div>
  );
}

/** The attributes a control takes from the field around it; none outside a field. */
export function useFieldControl() {
  const control = useContext(FieldControl);
  if (!control) return {};
  return {
    id: control.id,
    'aria-describedby': control.describedBy,
    'aria-invalid': control.invalid || undefined,
    'aria-required': control.required || undefined,
  };
}

/** The look that text controls share. */
export const controlClass =
  'w-full min-w-0 rounded-md border border-line-strong bg-surface px-2.5 text-base text-ink shadow-xs transition-colors hover:border-faint focus:border-accent focus:outline-2 focus:-outline-offset-1 focus:outline-focus disabled:bg-sunken disabled:text-faint aria-invalid:border-hold sm:text-sm';
