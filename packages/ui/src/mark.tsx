import { cx } from './lib/cx.ts';

/** The icons that `marks.css` draws. */
export type MarkName =
  | 'minus'
  | 'chevron-down'
  | 'circle-off'
  | 'file-text'
  | 'ruler'
  | 'chevron-up'
  | 'chevrons-up'
  | 'octagon-pause'
  | 'circle-check'
  | 'route'
  | 'lock'
  | 'circle-help'
  | 'braces'
  | 'quote'
  | 'hourglass'
  | 'triangle-alert'
  | 'list-todo'
  | 'inbox'
  | 'import'
  | 'plus'
  | 'list-checks'
  | 'history'
  | 'scroll-text'
  | 'users'
  | 'webhook'
  | 'mail'
  | 'search'
  | 'menu'
  | 'bell'
  | 'send'
  | 'palette'
  | 'circle-user';

type Props = {
  readonly name: MarkName;
  /** What it says where no word beside it does. */
  readonly label?: string;
  /** Size, colour, place; 12 pixels in the colour of the text where nothing is said. */
  readonly className?: string;
};

/** A small icon for what stands on each page or many times on one: a tenth of what an inline drawing costs. */
export function Mark({ name, label, className }: Props) {
  return <span role={label && 'img'} aria-label={label} className={cx(`mark mark-${name}`, className)} />;
}
