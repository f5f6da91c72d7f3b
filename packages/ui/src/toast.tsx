import { CircleAlert, CircleCheck, X } from 'lucide-react';
import { useEffect, useRef, useState, type ReactNode } from 'react';

export type ToastTone = 'good' | 'danger';
type Props = {
  readonly tone?: ToastTone;
  readonly action?: ReactNode;
  readonly onDismiss: () => void;
  readonly dismissLabel?: string;
  readonly children: ReactNode;
};

/** How long a message stays: long enough to read and to reach "Undo" by keyboard. */
const STAY_MS = 8000;

/** What just happened, with an undo where there is one. Goes by itself, but not while pointed at or focused. */
export function Toast({ tone = 'good', action, onDismiss, dismissLabel = 'Dismiss', children }: Props) {
  const [held, setHeld] = useState(false);
  const dismiss = useRef(onDismiss);
  dismiss.current = onDismiss;
  useEffect(() => {
    if (held || tone === 'danger') return;
    const timer = setTimeout(() => dismiss.current(), STAY_MS);
    return () => clearTimeout(timer);
  }, [held, tone]);
  return (
    <div
      onPointerEnter={() => setHeld(true)}
      onPointerLeave={() => setHeld(false)}
      onFocus={() => setHeld(true)}
      onBlur={() => setHeld(false)}
      className="pointer-events-auto flex w-full max-w-sm animate-in items-center gap-2.5 rounded-lg border border-line bg-raised py-2 pr-2 pl-3 text-sm text-ink shadow-lg"
    >
      {tone === 'good' ? (
        <CircleCheck size={16} aria-hidden="true" className="shrink-0 text-good" />
      ) : (
        <CircleAlert size={16} aria-hidden="true" className="shrink-0 text-hold" />
      )}
      <div className="min-w-0 flex-1 break-words">{children}</div>
      {action}
      <button
        type="button"
        aria-label={dismissLabel}
        onClick={onDismiss}
        className="rounded-md p-1.5 text-faint hover:bg-hover hover:text-ink nojs:invisible"
      >
        <X size={14} aria-hidden="true" />
      </button>
    </div>
  );
}

/** Where toasts appear; always in the page, so that screen readers announce what comes into it. */
export function ToastRegion({ children }: { children: ReactNode }) {
  return (
    <div
      role="status"
      aria-live="polite"
      className="pointer-events-none fixed inset-x-4 bottom-20 z-50 flex flex-col items-end gap-2 sm:bottom-4"
    >
      {children}
    </div>
  );
}
