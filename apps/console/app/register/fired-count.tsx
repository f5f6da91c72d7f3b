/** How often a row fired: on onboardings open now, and on all there ever were. */
export function FiredCount({ open, ever }: { open: number; ever: number }) {
  if (ever === 0) return <span className="text-xs whitespace-nowrap text-faint">never fired</span>;
  return (
    <span className="text-xs whitespace-nowrap tabular text-muted">
      <strong className="font-semibold text-ink">{open.toLocaleString('en')}</strong> open,{' '}
      {ever.toLocaleString('en')} ever
    </span>
  );
}
