import { cx } from './lib/cx.ts';

const HUES = [
  'bg-accent-soft text-accent-ink',
  'bg-good-soft text-good',
  'bg-medium-soft text-medium',
  'bg-high-soft text-high',
  'bg-low-soft text-low',
] as const;
const SIZES = {
  sm: 'size-5 text-2xs',
  md: 'size-7 text-xs',
  lg: 'size-9 text-sm',
  xl: 'size-12 text-lg',
} as const;

/** A person's initials on a colour that stays the same for the same name. Hidden from screen readers: the name stands beside it. */
export function Avatar({
  name,
  size = 'md',
  className,
}: {
  name: string;
  size?: keyof typeof SIZES;
  className?: string;
}) {
  return (
    <span
      aria-hidden="true"
      className={cx(
        'inline-flex shrink-0 items-center justify-center rounded-full font-semibold',
        SIZES[size],
        hue(name),
        className,
      )}
    >
      {initials(name)}
    </span>
  );
}

function initials(name: string): string {
  const words = name
    .trim()
    .split(/[\s.@_-]+/u)
    .filter(Boolean);
  const letters = [words[0], words.length > 1 ? words.at(-1) : undefined].map((word) =>
    word ? [...word][0] : '',
  );
  return letters.join('').toUpperCase() || '?';
}

function hue(name: string): string {
  let sum = 0;
  for (const letter of name) sum = (sum * 31 + (letter.codePointAt(0) ?? 0)) % 9973;
  return HUES[sum % HUES.length] ?? HUES[0];
}
