import { expect, test } from 'vitest';
import { auditHref, isFiltered, readAuditQuery } from './query.ts';

test('filters survive the way through the address, with the place in the log', () => {
  const query = { q: 'a & b', action: 'member', actor: 'member:1', objectId: 'o-1' };
  const href = auditHref(query, '<120');
  expect(readAuditQuery(new URL(href, 'http://here').searchParams)).toEqual(query);
  expect(new URL(href, 'http://here').searchParams.get('cursor')).toBe('<120');
});

test('blank filters are none, and leave the address bare', () => {
  const query = readAuditQuery(new URLSearchParams('q=%20%20&action=&actor='));
  expect(isFiltered(query)).toBe(false);
  expect(auditHref(query, null)).toBe('/audit');
});
