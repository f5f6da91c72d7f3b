/** The icons that `marks.css` draws. */
export type MarkName =
  | 'minus'
  | 'chevron-up'
  | 'chevrons-up'
  | 'octagon-pause'
  | 'circle-check'
  | 'route'
  | 'lock'
  | 'circle-help'
  | 'braces'
  | 'quote'
  | 'hourglass';

/** A small icon beside words, for what stands on a page by the hundred: a tenth of what an inline drawing costs. */
export function Mark({ name }: { name: MarkName }) {
  return <span className={`mark mark-${name}`} />;
}
