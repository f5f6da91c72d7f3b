import { describe, expect, test } from 'vitest';
import { hold, judge, verdictOf, type Changes } from '../testing/judge.ts';

describe('days', () => {
  const late = (dueAt: string, now: string, timezone: string | null = 'UTC'): Changes => ({
    'account.timezone': timezone,
    'context.now': now,
    'context.tasks': [{ title: 'Upload', side: 'customer', dueAt }],
  });
  const kickoff = (trigger: string, at: string, timezone: string | null = 'UTC'): Changes => ({
    'account.timezone': timezone,
    'trigger.at': trigger,
    'kickoff.at': at,
  });
  const promised = (closedAt: string, date: string, timezone: string | null = 'UTC'): Changes => ({
    'account.timezone': timezone,
    'deal.closedAt': closedAt,
    'handoff.promisedGoLive': date,
    evidence: [],
  });
  // prettier-ignore
  hold([
    ['three business days late is inside', '029', 'clear', late('2026-03-06T12:00:00Z', '2026-03-11T23:00:00Z')],
    ['four are not', '029', 'fired', late('2026-03-06T12:00:00Z', '2026-03-12T00:30:00Z')],
    ['a weekend does not count', '029', 'clear', late('2026-03-05T12:00:00Z', '2026-03-10T12:00:00Z')],
    ["the day is the account's: it is the 12th there already", '029', 'fired', late('2026-03-06T09:00:00Z', '2026-03-11T20:00:00Z', 'Pacific/Auckland')],
    ['UTC where there is no time zone', '029', 'clear', late('2026-03-06T09:00:00Z', '2026-03-11T20:00:00Z', null)],
    ['a task completed late is silent', '029', 'clear', { 'context.tasks': [{ title: 'Upload', side: 'customer', dueAt: '2026-01-01T09:00:00Z', completedAt: '2026-03-03T09:00:00Z' }] }],
    ['ten business days to the kickoff are inside', '032', 'clear', kickoff('2026-03-02T10:00:00Z', '2026-03-16T23:59:00Z')],
    ['eleven are not', '032', 'fired', kickoff('2026-03-02T10:00:00Z', '2026-03-17T00:00:00Z')],
    ['an instant before the trigger', '032', 'fired', kickoff('2026-03-02T10:00:00Z', '2026-03-02T09:59:59Z')],
    ['the trigger itself', '032', 'clear', kickoff('2026-03-02T10:00:00Z', '2026-03-02T10:00:00Z')],
    ['offsets are instants', '032', 'clear', kickoff('2026-03-02T10:00:00+02:00', '2026-03-02T08:30:00Z')],
    ['exactly the lead time is not sooner', '023', 'clear', promised('2026-03-02T10:00:00Z', '2026-03-23')],
    ['a day less is', '023', 'fired', promised('2026-03-02T10:00:00Z', '2026-03-22')],
    ["the close is the account's date: there it was the 3rd", '023', 'fired', promised('2026-03-02T20:00:00Z', '2026-03-23', 'Pacific/Auckland')],
    ['whatever the paper says', '023', 'fired', { ...promised('2026-03-02T10:00:00Z', '2026-03-10'), 'terms.orderForm.concessions': ['Go-live on 10 March 2026'], promises: [{ text: 'Go-live on 10 March 2026', kind: 'timeline' }] }],
    ['"after signature" counts from the close', '023', 'fired', { evidence: [], promises: [{ text: 'Live 20 days after signature', kind: 'timeline' }] }],
    ['three weeks after signature are the 21 days', '023', 'clear', { evidence: [], promises: [{ text: 'Live three weeks after signature', kind: 'timeline' }] }],
    ['a date without a year is the next one after the close', '023', 'clear', { evidence: [], promises: [{ text: 'Live on 1 March', kind: 'timeline' }] }],
    ['a discount that names a date is no go-live', '023', 'clear', { evidence: [], promises: [{ text: 'Live price until 10 March', kind: 'discount' }] }],
    ['an internal task past its due time', '030', 'fired', { 'context.tasks': [{ title: 'Review', side: 'internal', dueAt: '2026-03-04T08:59:59Z' }] }],
    ['at the very due time it is inside', '030', 'clear', { 'context.tasks': [{ title: 'Review', side: 'internal', dueAt: '2026-03-04T09:00:00Z' }] }],
  ]);

  test('a workspace may add holidays', () => {
    const changes = late('2026-03-06T12:00:00Z', '2026-03-12T12:00:00Z');
    expect(verdictOf('029', changes)).toBe('fired');
    expect(verdictOf('029', changes, { holidays: ['2026-03-10'] })).toBe('clear');
  });

  test('029 is one finding with two steps', () => {
    const task = { title: 'Upload', side: 'customer', dueAt: '2026-02-02T09:00:00Z' };
    const because = (more: object) =>
      judge({ 'context.tasks': [{ ...task, ...more }] }).findings.map((finding) => finding.because);
    expect(because({})).toEqual([
      "The customer's task “Upload” is 22 business days overdue, and the reminder is due.",
    ]);
    expect(because({ remindersSent: 1, lastReminderAt: '2026-03-03T09:00:00Z' })[0]).toMatch('has gone out');
    expect(because({ remindersSent: 1, lastReminderAt: '2026-02-05T09:00:00Z' })[0]).toMatch(
      'the CSM takes over',
    );
  });
});
