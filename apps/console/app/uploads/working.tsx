type Props = {
  readonly label: string;
  /** Null: its end is not known beforehand. */
  readonly progress?: { readonly done: number; readonly of: number } | null;
};

/** Work that goes on, with how far it has come. */
export function Working({ label, progress = null }: Props) {
  return (
    <div role="status" className="space-y-1.5">
      <progress
        aria-label={label}
        {...(progress === null ? {} : { value: progress.done, max: progress.of })}
      />
      <p className="text-xs text-muted">
        {progress !== null && (
          <span className="tabular text-ink">
            {progress.done.toLocaleString('en')} of {progress.of.toLocaleString('en')}.{' '}
          </span>
        )}
        {label}
      </p>
    </div>
  );
}
