import { expect, test } from 'vitest';
import { queueChips, queueHref, readQueueQuery } from './queue-query.ts';

const read = (text: string) => readQueueQuery(new URLSearchParams(text));

test('the address of the queue holds every filter, so that a link shows a colleague the same list', () => {
  const address =
    '/queue?list=waiting&who=mine&q=thornvale&tier=hold&tier=high&row=CO-EDGE-002&role=csm&overdue=yes';
  expect(queueHref(read(address.split('?')[1] ?? ''))).toBe(address);
  expect(queueHref(read('q=&list=open&who=everyone'))).toBe('/queue');
});

test('values that mean nothing are left out instead of refusing the page', () => {
  expect(read('list=all&who=me&tier=urgent&role=boss&row=DROP&overdue=1')).toEqual({
    list: 'open',
    who: 'everyone',
    filters: {},
  });
});

test('each filter in force can be taken away alone, and paging starts over', () => {
  const chips = queueChips(read('q=hal&tier=hold&role=ae&role=csm&row=2&overdue=yes&cursor=abc'));
  expect(chips.map((chip) => [chip.group, chip.text, chip.removeHref])).toEqual([
    ['Search', '“hal”', '/queue?tier=hold&row=CO-EDGE-002&role=ae&role=csm&overdue=yes'],
    ['Tier', 'Hold', '/queue?q=hal&row=CO-EDGE-002&role=ae&role=csm&overdue=yes'],
    ['Role', 'Account executive', '/queue?q=hal&tier=hold&row=CO-EDGE-002&role=csm&overdue=yes'],
    ['Role', 'CSM', '/queue?q=hal&tier=hold&row=CO-EDGE-002&role=ae&overdue=yes'],
    ['Row', 'CO-EDGE-002', '/queue?q=hal&tier=hold&role=ae&role=csm&overdue=yes'],
    ['Clock', 'over time', '/queue?q=hal&tier=hold&row=CO-EDGE-002&role=ae&role=csm'],
  ]);
});
