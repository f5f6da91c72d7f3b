import { CLOCKED_TIERS, reviewSettingsSchema } from '@handrail/core/reviews/settings';
import type { ReviewSettings } from '@handrail/core/reviews/settings';
import { INTERNAL_ROLES } from '@handrail/core/rules/vocabulary';
import type { z } from 'zod';

/** Whose time a field of the table holds: one role's, or everyone's who has none. */
export const SLA_LINES = ['everyone', ...INTERNAL_ROLES] as const;
export type SlaLine = (typeof SLA_LINES)[number];

/** The form's fields as typed; times by `slaField`. */
export type SettingsValues = {
  readonly opens: string;
  readonly closes: string;
  readonly days: readonly string[];
  /** A date a line. */
  readonly holidays: string;
  /** Hours that the customer may be waited for. */
  readonly waiting: string;
  readonly times: Readonly<Record<string, string>>;
};

/** The settings that a form means, or what is wrong with its fields. */
export type SettingsRead =
  | { readonly ok: true; readonly settings: z.infer<typeof reviewSettingsSchema> }
  | { readonly ok: false; readonly problems: Readonly<Record<string, string>> };

/** The name of a field for a time. */
export function slaField(tier: string, line: SlaLine): string {
  return `${tier}_${line}`;
}

/** Settings as a form shows them. */
export function settingsValues({ hours, slas, waitingMinutes }: ReviewSettings): SettingsValues {
  return {
    opens: clockText(hours.opens),
    closes: clockText(hours.closes),
    days: hours.days.map(String),
    holidays: hours.holidays.join('\n'),
    waiting: String(waitingMinutes / 60),
    times: Object.fromEntries(
      slas.map(({ tier, role, minutes }) => [slaField(tier, role ?? 'everyone'), String(minutes / 60)]),
    ),
  };
}

/** Reads a form by core's own schema, and says of each field what is wrong with it. */
export function readSettings(values: SettingsValues): SettingsRead {
  const lines = CLOCKED_TIERS.flatMap((tier) =>
    SLA_LINES.map((line) => ({ tier, line, field: slaField(tier, line) })),
  ).filter(({ field }) => (values.times[field] ?? '').trim() !== '');
  const raw = {
    hours: {
      opens: minutesOfClock(values.opens),
      closes: minutesOfClock(values.closes),
      days: values.days.map(Number).sort(),
      holidays: values.holidays.split(/[\s,;]+/).filter((day) => day !== ''),
    },
    slas: lines.map(({ tier, line, field }) => ({
      tier,
      role: line === 'everyone' ? null : line,
      minutes: minutesOfHours(values.times[field] ?? ''),
    })),
    waitingMinutes: minutesOfHours(values.waiting),
  };
  const read = reviewSettingsSchema.safeParse(raw);
  if (read.success) return { ok: true, settings: read.data };
  const problems: Record<string, string> = {};
  for (const { path, message } of read.error.issues) {
    const [part, key] = path;
    if (part === 'waitingMinutes') {
      problems['waiting'] = hoursMessage(message);
      continue;
    }
    const field = part === 'slas' ? lines[Number(key)]?.field : String(key ?? '');
    problems[field ?? 'times'] ??= part === 'slas' && key !== undefined ? hoursMessage(message) : message;
  }
  if (Number.isNaN(raw.hours.opens)) problems['opens'] = NO_CLOCK;
  if (Number.isNaN(raw.hours.closes)) problems['closes'] = NO_CLOCK;
  return { ok: false, problems };
}

const NO_CLOCK = 'Write a time as 09:00.';

/** What is no number is told as the schema cannot: it was asked for hours. */
function hoursMessage(message: string): string {
  return message.startsWith('At ') ? message : 'Write hours, such as 4 or 1.5.';
}

function clockText(minutes: number): string {
  return `${String(Math.floor(minutes / 60)).padStart(2, '0')}:${String(minutes % 60).padStart(2, '0')}`;
}

/** Minutes after midnight; midnight at the end of the day is 24:00. */
function minutesOfClock(text: string): number {
  const [, hours, minutes] = /^(\d{1,2}):([0-5]\d)(?::00)?$/.exec(text.trim()) ?? [];
  return hours === undefined || minutes === undefined ? Number.NaN : Number(hours) * 60 + Number(minutes);
}

function minutesOfHours(text: string): number {
  const number = /^\d{1,5}(?:[.,]\d{1,4})?$/.test(text.trim())
    ? Number(text.trim().replace(',', '.'))
    : Number.NaN;
  return Math.round(number * 60);
}
