import { describe, expect, test } from 'vitest';
import { hold, judge } from '../testing/judge.ts';

describe('absent and unknown', () => {
  // prettier-ignore
  hold([
    ['an absent flag is false', '027', 'clear', { requirements: {} }],
    ['absent requirements ask for nothing', '005', 'clear', { requirements: null }],
    ['an absent list is empty', '015', 'clear', { risks: null }],
    ['an absent value is no conflict', '002', 'clear', { 'terms.crm': {}, 'terms.billing': null }],
    ['one source alone is no conflict', '020', 'clear', { 'terms.crm': null, 'terms.billing': null }],
    ['a filler value is no conflict', '002', 'clear', { 'terms.crm.plan': 'unknown' }],
    ['an empty object of terms is absent', '008', 'fired', { 'terms.orderForm': {} }],
    ['an unread text is unknown', '039', 'unknown', { 'evidence[+]': { id: 'm', kind: 'email', text: 'We are 60.' } }],
    ['a blank text leaves nothing to read', '039', 'clear', { 'evidence[+]': { id: 'm', kind: 'email', text: ' n/a ' } }],
    ['a time zone that is none is unknown where days matter', '032', 'unknown', { 'account.timezone': 'Atlantis/Main' }],
    ['a time zone that is filler is UTC', '032', 'clear', { 'account.timezone': 'tbd' }],
    ['a value that does not parse is unknown', '038', 'unknown', { 'context.corrections': [{ field: 'seats', value: 'lots' }] }],
    ['what fires wins over what is unknown', '038', 'fired', { 'context.corrections': [{ field: 'seats', value: 'lots' }, { field: 'plan', value: 'Team' }] }],
    ['an unknown time is unknown', '030', 'unknown', { 'context.now': null, 'context.tasks': [{ title: 'Review', side: 'internal', dueAt: '2026-03-01T09:00:00Z' }] }],
    ['an unknown time does not matter to what is done', '030', 'clear', { 'context.now': null, 'context.tasks': [{ title: 'Review', side: 'internal', dueAt: '2026-03-01T09:00:00Z', completedAt: '2026-03-01T08:00:00Z' }] }],
  ]);

  test('an unknown high or hold row blocks what it would hold, apart from the findings; a medium one does not', () => {
    const outcome = judge({
      'evidence[+]': { id: 'm', kind: 'email', text: 'Hello.' },
      'account.timezone': 'Atlantis/Main',
    });
    expect(outcome.findings).toEqual([]);
    expect(outcome.holds).toEqual([]);
    expect(outcome.unknown.map(({ row }) => row)).toContain('CO-EDGE-032');
    expect(outcome.unknownHolds).toEqual([
      'kickoff',
      'customer_timeline',
      'customer_message',
      'billing_writeback',
      'crm_writeback',
    ]);
    const onlyMedium = judge({ evidence: [], 'account.timezone': 'Atlantis/Main' });
    expect(onlyMedium.unknown.map(({ row }) => row)).toEqual(['CO-EDGE-032']);
    expect(onlyMedium.unknownHolds).toEqual([]);
  });

  test('an unknown row says what is missing', () => {
    const texts = ['a', 'b'].map((id) => ({ id, kind: 'email', text: 'Hello.' }));
    const { unknown } = judge({ evidence: texts });
    expect(unknown.find(({ row }) => row === 'CO-EDGE-003')?.because).toBe('2 texts have not been read yet.');
  });
});
