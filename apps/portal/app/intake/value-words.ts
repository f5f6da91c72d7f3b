import type { IntakeFieldView, OriginView } from '@handrail/api/intake/views';
import type { TypedProblem } from '@handrail/core/intake/typed';
import type { IntakeValue } from '@handrail/core/intake/values';
import type { PageCatalogue } from '@handrail/core/portal/texts/pages';
import type { Say } from '@handrail/core/portal/texts/say';
import { formatDate } from '@handrail/ui/lib/format-date';
import type { Viewer } from '@handrail/ui/viewer';

/** How values are said to one viewer. */
export type Telling = { readonly say: Say<PageCatalogue>; readonly viewer: Viewer };

/** A value as its viewer reads it, an item a line. */
export function valueLines(
  { field, type, options }: Pick<IntakeFieldView, 'field' | 'type' | 'options'>,
  value: IntakeValue,
  { say, viewer }: Telling,
): string[] {
  if (typeof value === 'boolean') return [say(value ? 'intake.yes' : 'intake.no')];
  if (typeof value === 'number') return [new Intl.NumberFormat(viewer.locale).format(value)];
  if (field === 'account.language' && typeof value === 'string') return [languageName(value, viewer.locale)];
  if (typeof value === 'string')
    return [type === 'date' ? formatDate(value, viewer.locale, viewer.timeZone) : labelOf(options, value)];
  return value.map((item) =>
    typeof item === 'string'
      ? labelOf(options, item)
      : [item.name, item.title, item.email].filter((part) => part !== null).join(' · '),
  );
}

/** Where a value is known from, and since when: "from your order form, 3 March". */
export function originWords({ kind, at }: OriginView, { say, viewer }: Telling): string {
  return say(`intake.from.${kind}`, { day: formatDate(at, viewer.locale, viewer.timeZone) });
}

/** What is wrong with what was typed, and how to put it right. */
export function problemWords(problem: TypedProblem, line: number | null, say: Telling['say']): string {
  const words = say(`intake.problem.${problem}`);
  return line === null ? words : say('intake.problem.inLine', { problem: words, line });
}

function labelOf(options: IntakeFieldView['options'], word: string): string {
  return options.find(({ value }) => value === word)?.label ?? word;
}

/** "de" as "German"; whatever is no tag stays as it is. */
function languageName(value: string, locale: string): string {
  return /^[a-z]{2}(-[A-Z]{2})?$/.test(value)
    ? (new Intl.DisplayNames(locale, { type: 'language' }).of(value) ?? value)
    : value;
}
