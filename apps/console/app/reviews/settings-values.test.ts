import { DEFAULT_REVIEW_SETTINGS } from '@handrail/core/reviews/settings';
import { expect, test } from 'vitest';
import { readSettings, settingsValues, type SettingsValues } from './settings-values.ts';

const values = settingsValues(DEFAULT_REVIEW_SETTINGS);
const problems = (given: Partial<SettingsValues>) => {
  const read = readSettings({ ...values, ...given });
  return read.ok ? {} : read.problems;
};

test('what a form shows of settings is read back as the same settings', () => {
  expect(values).toMatchObject({ opens: '09:00', closes: '17:00', times: { hold_everyone: '4' } });
  const own = {
    hours: { opens: 0, closes: 1440, days: [1, 7], holidays: ['2026-12-25', '2027-01-01'] },
    slas: [...DEFAULT_REVIEW_SETTINGS.slas, { tier: 'high' as const, role: 'legal' as const, minutes: 90 }],
    waitingMinutes: 90,
  };
  for (const settings of [DEFAULT_REVIEW_SETTINGS, own]) {
    const read = readSettings(settingsValues(settings));
    expect(read.ok && new Set(read.settings.slas)).toEqual(new Set(settings.slas));
    expect(read.ok && read.settings.hours).toEqual(settings.hours);
    expect(read.ok && read.settings.waitingMinutes).toBe(settings.waitingMinutes);
  }
});

test('hours may have a comma, holidays any blank between them', () => {
  const read = readSettings({
    ...values,
    holidays: ' 2026-12-25, 2026-12-26\n2027-01-01 ',
    times: { ...values.times, high_csm: '1,5' },
  });
  expect(read.ok && read.settings.hours.holidays).toEqual(['2026-12-25', '2026-12-26', '2027-01-01']);
  expect(read.ok && read.settings.slas).toContainEqual({ tier: 'high', role: 'csm', minutes: 90 });
});

test('each thing that is wrong is told at its field', () => {
  expect(problems({ opens: 'nine' })).toEqual({ opens: 'Write a time as 09:00.' });
  expect(problems({ closes: '08:00' })).toEqual({ closes: 'Closing must be after opening.' });
  expect(problems({ days: [] })).toEqual({ days: 'Choose at least one day.' });
  expect(problems({ waiting: 'long' })).toEqual({ waiting: 'Write hours, such as 4 or 1.5.' });
  expect(problems({ holidays: 'Christmas' })).toEqual({ holidays: 'A holiday is written as 2026-12-25.' });
  expect(problems({ times: { ...values.times, high_csm: 'soon' } })).toEqual({
    high_csm: 'Write hours, such as 4 or 1.5.',
  });
  expect(problems({ times: { ...values.times, high_csm: '0' } })).toEqual({
    high_csm: 'At least a quarter of an hour.',
  });
  expect(problems({ times: { ...values.times, hold_everyone: '' } })).toEqual({
    times: 'Each tier needs a time that holds for every role.',
  });
});
