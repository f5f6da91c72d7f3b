import { visibleText } from './visible-text.ts';

/** How many characters of a text the eye would not see. */
export function hiddenCount(text: string): number {
  return visibleText(text).filter((run) => run.kind === 'hidden').length;
}
