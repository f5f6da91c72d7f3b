import { expect, test } from 'vitest';
import { effectHref, outboxChips, outboxHref, readOutboxQuery } from './query.ts';

test('what an address says is what its list reads, and comes back the same', () => {
  const address = '/outbox?list=failed&q=pell&kind=notice_mail&kind=kickoff_project&cursor=%3Cx';
  const query = readOutboxQuery(new URL(address, 'http://localhost').searchParams);
  expect(outboxHref(query)).toBe(address);
  expect(effectHref('e1', query)).toBe(address.replace('/outbox', '/outbox/e1'));
});

test('values that mean nothing are left out', () => {
  expect(readOutboxQuery(new URLSearchParams('list=all&kind=letter&q=+&cursor='))).toEqual({});
});

test('a filter goes singly, and its list stays', () => {
  const chips = outboxChips({ list: 'done', q: 'pell', kind: ['notice_mail', 'kickoff_project'] });
  expect(chips.map(({ text, removeHref }) => [text, removeHref])).toEqual([
    ['“pell”', '/outbox?list=done&kind=notice_mail&kind=kickoff_project'],
    ['Mail about a notice', '/outbox?list=done&q=pell&kind=kickoff_project'],
    ['Kickoff project', '/outbox?list=done&q=pell&kind=notice_mail'],
  ]);
});
