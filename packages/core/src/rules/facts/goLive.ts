import { goLiveDate } from '../../compare/goLive.ts';
import { filledList } from '../../facts/filler.ts';
import { dayNumber, isoDate, localDay } from '../../time/days.ts';
import type { SourceRef } from '../outcome.ts';
import { known, noneAt, notKnown, once, ref, type World } from '../world.ts';
import { countWords, dateWords } from '../words.ts';
import type { Fact } from './fact.ts';
import { zoneOf, zoneUnknown } from './time.ts';

const NO_PROMISED_GO_LIVE = noneAt('handoff.promisedGoLive');

/** The day of the close in the account's time zone, or `null` where the zone is unknown. */
const closedOn = once((world): { readonly day: number | null } => ({
  day: localDay(world.record.deal.closedAt, zoneOf(world)),
}));

type GoLive = { readonly date: string | null; readonly ref: SourceRef };

/** Promised go-live dates: the field, and listed timeline promises that name a date or a duration. */
const goLives = once((world: World): readonly GoLive[] => {
  const { handoff, promises } = world.record;
  const found: GoLive[] = [];
  if (handoff?.promisedGoLive !== undefined) {
    found.push({ date: handoff.promisedGoLive, ref: ref('handoff.promisedGoLive', handoff.promisedGoLive) });
  }
  for (const { text, index } of filledList(promises?.map((promise) => promise.text))) {
    if (promises?.[index]?.kind !== 'timeline') continue;
    const { day: close } = closedOn(world);
    const source = ref(`promises[${index}].text`, text);
    if (close === null) {
      // Any day serves to see whether the words name a date at all.
      if (goLiveDate(text, world.record.deal.closedAt.slice(0, 10)) !== null)
        found.push({ date: null, ref: source });
      continue;
    }
    const date = goLiveDate(text, isoDate(close));
    if (date !== null) found.push({ date, ref: source });
  }
  return found;
});

function daysAfterClose(world: World, index: number) {
  const promised = goLives(world)[index];
  if (!promised) return known<number | null>(null, []);
  const refs = [promised.ref, ref('deal.closedAt', world.record.deal.closedAt)];
  const { day: close } = closedOn(world);
  if (close === null || promised.date === null)
    return notKnown<number | null>(zoneUnknown(world), null, refs);
  const day = dayNumber(promised.date);
  return known(day === null ? null : day - close, refs);
}

/** "14 days after the close", "1 day before the close". */
function fromClose(days: number): string {
  if (days === 0) return 'on the day of the close';
  return `${countWords(Math.abs(days), 'day')} ${days < 0 ? 'before' : 'after'} the close`;
}

/** What was said about the day the customer goes live. */
export const goLiveFacts: readonly Fact[] = [
  {
    type: 'list',
    name: 'promisedGoLives',
    title: 'the promised go-live dates',
    plural: true,
    meaning:
      'The field handoff.promisedGoLive, and listed timeline promises that name a go-live date or duration, counted from the close.',
    from: 'handoff.promisedGoLive, promises',
    noun: 'goLive',
    one: 'a promised go-live',
    label: (world, index) => dateWords(goLives(world)[index]?.date ?? ''),
    read: once((world) => {
      const found = goLives(world);
      return found.length === 0
        ? NO_PROMISED_GO_LIVE
        : known(
            found.length,
            found.map((goLive) => goLive.ref),
          );
    }),
  },
  {
    type: 'number',
    name: 'goLive.daysAfterClose',
    scope: 'goLive',
    title: 'its distance from the close in days',
    says: ['can be counted from the close', 'cannot be counted from the close'],
    amount: 'lies {} after the close',
    unit: ['day', 'days'],
    meaning: "Calendar days from the date of the close, in the account's time zone, to the promised date.",
    from: 'deal.closedAt',
    words: (world, index) => fromClose(daysAfterClose(world, index).value ?? 0),
    read: daysAfterClose,
  },
  {
    type: 'text',
    name: 'goLive.date',
    scope: 'goLive',
    title: 'its date',
    says: ['has a date', 'has no date'],
    meaning: 'The promised date.',
    from: 'handoff.promisedGoLive, promises',
    words: (world, index) => dateWords(goLives(world)[index]?.date ?? ''),
    read: (world, index) => {
      const promised = goLives(world)[index];
      return known(promised?.date ?? null, promised ? [promised.ref] : []);
    },
  },
];
