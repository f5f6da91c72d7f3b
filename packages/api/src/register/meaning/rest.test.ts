import { describe, expect, test } from 'vitest';
import { hold, judge, verdictOf, type Changes } from '../testing/judge.ts';

describe('the rest', () => {
  const draft = (more: object): Changes => ({
    'context.drafts': [{ id: 'd', text: 'Hello.', confidence: 0.9, ...more }],
  });
  const cites = (evidence: string, quote: string) => draft({ citations: [{ evidence, quote }] });
  const open = (other: object, more: Changes = {}): Changes => ({
    'context.openOnboardings': [other],
    ...more,
  });
  // prettier-ignore
  hold([
    ['a citation may point to an evidence id', '006', 'unknown', cites('order-form', 'plan Pro, package Guided')],
    ['a citation may point to a field', '006', 'unknown', cites('terms.orderForm.plan', 'Pro')],
    ['and to an item of a list', '006', 'unknown', cites('handoff.successCriteria[0]', 'within two working days')],
    ['and to money', '006', 'unknown', cites('deal.annualValue', 'GBP 24,000')],
    ['white space, quotes and dashes do not count', '006', 'unknown', { ...cites('n', '"as  agreed" - by mail'), 'evidence[+]': { id: 'n', kind: 'contract', text: 'It stands\n\n“as\nagreed” – by mail.' } }],
    ['a changed number is not found', '006', 'fired', cites('order-form', '41 seats')],
    ['a field that is not there', '006', 'fired', cites('terms.contract.plan', 'Pro')],
    ['inherited properties are no fields', '006', 'fired', cites('constructor.name', 'Object')],
    ['a blank quote cites nothing', '006', 'fired', cites('order-form', ' ')],
    ['no citation', '006', 'fired', draft({ citations: [] })],
    ['confidence under 0.75', '006', 'fired', draft({ confidence: 0.7499, citations: [{ evidence: 'order-form', quote: '40 seats' }] })],
    ['exactly 0.75 passes', '006', 'unknown', draft({ confidence: 0.75, citations: [{ evidence: 'order-form', quote: '40 seats' }] })],
    ['domains compare without case and www.', '007', 'fired', open({ source: 'api', id: '9', accountDomain: 'www.ALDERBANK.example', product: 'Quillbrook Field' })],
    ['a product absent on both sides never matches', '007', 'clear', open({ source: 'api', id: '9', accountDomain: 'alderbank.example' }, { 'deal.product': null })],
    ['a domain absent on both sides never matches', '007', 'clear', open({ source: 'api', id: '9', product: 'Quillbrook Field' }, { 'account.domain': null })],
    ['the same id in the same source', '007', 'fired', open({ source: 'hubspot', id: 'example-1' })],
    ['an entry without an id is no duplicate', '007', 'clear', open({ source: 'hubspot' })],
    ['exactly 1,000,000 records are silent', '024', 'clear', { 'requirements.migration': { records: 1_000_000 } }],
    ['1,000,001 are not', '024', 'fired', { 'requirements.migration': { records: 1_000_001 } }],
    ['no count is standard', '024', 'clear', { 'requirements.migration': { from: 'Old app' } }],
    ["any colleague's address is known", '033', 'clear', { 'kickoff.attendees': ['Somebody.New@QUILLBROOK.example'] }],
    ["the customer's own domain makes nobody a colleague", '033', 'fired', { 'team.csm.email': 'joel@alderbank.example', 'kickoff.attendees': ['unknown@alderbank.example'] }],
    ['a public mail service makes nobody a colleague', '033', 'fired', { 'team.csm.email': 'joel@gmail.com', 'kickoff.attendees': ['somebody@gmail.com'] }],
    ['the highest annual value counts in any currency', '034', 'fired', { 'terms.provisioning.annualValue': { amount: 250_000, currency: 'JPY' } }],
    ['an executive owner excuses it', '034', 'clear', { 'account.segment': 'strategic', 'team.executiveOwner': { name: 'Carla Mendes' } }],
    ['any failed write', '036', 'fired', { 'context.failedWrites': [{ action: 'calendar' }] }],
    ['a document missing past its date', '037', 'fired', { 'context.documents': [{ requirement: 'DPA', state: 'missing', dueAt: '2026-03-04T08:00:00Z' }] }],
    ['missing without a date', '037', 'clear', { 'context.documents': [{ requirement: 'DPA', state: 'missing' }] }],
    ['doubled white space in a name', '040', 'fired', { 'stakeholders[1].name': 'Tom  Birkett' }],
    ['outer white space in a name', '040', 'fired', { 'deal.name': 'Alderbank ' }],
    ['a whole name in capitals', '040', 'fired', { 'account.name': 'ALDERBANK NURSERIES' }],
    ['an acronym with its legal form', '040', 'clear', { 'account.name': 'IBM GMBH' }],
    ['a word of five capitals is no acronym', '040', 'fired', { 'account.name': 'ALDER' }],
    ['a name with one word in capitals is fine', '040', 'clear', { 'account.name': 'ALDER Nurseries' }],
    ['securityReview rejected is not approved', '005', 'fired', { 'requirements.scim': true, 'requirements.securityReview': 'rejected' }],
    ['access asked while the legal side is open', '026', 'fired', { 'requirements.accessRequestedBy': '2026-03-09', 'requirements.crossBorder': true, 'requirements.securityReview': 'approved' }],
  ]);

  test('036 holds the failed action where it is the name of a hold', () => {
    const holds = (...actions: string[]) =>
      judge({ 'context.failedWrites': actions.map((action) => ({ action })) }).findings[0]?.holds;
    expect(holds('billing_writeback', 'provisioning')).toEqual(['provisioning', 'billing_writeback']);
    expect(holds('calendar')).toEqual([]);
  });

  test("the workspace's own domains are colleagues too", () => {
    const changes = { 'kickoff.attendees': ['new@handrail.example'] };
    expect(verdictOf('033', changes)).toBe('fired');
    expect(verdictOf('033', changes, { colleagueDomains: ['Handrail.example'] })).toBe('clear');
  });
});
