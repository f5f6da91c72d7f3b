import { describe } from 'vitest';
import { hold, type Changes } from '../testing/judge.ts';

describe('promises', () => {
  const promise = (text: string, kind: string, more: Changes = {}): Changes => ({
    promises: [{ text, kind }],
    ...more,
  });
  // prettier-ignore
  hold([
    ['timeline feeds 003', '003', 'fired', promise('Live by the end of March', 'timeline')],
    ['vague pace words are no promise of a date', '003', 'clear', promise('A quick start', 'timeline')],
    ['support feeds 022', '022', 'fired', promise('Somebody answers on Saturdays', 'support')],
    ['roadmap feeds 022', '022', 'fired', promise('The alarms ship in June', 'roadmap')],
    ['a roadmap promise is not 003', '003', 'clear', promise('The alarms ship in June', 'roadmap')],
    ['training is not 022', '022', 'clear', promise('Two training days on site', 'training')],
    ['work that is expressly free fires both', '003', 'fired', promise('A custom frost report, free of charge', 'report')],
    ['and 022', '022', 'fired', promise('A custom frost report, free of charge', 'report')],
    ['the same listed as a discount', '003', 'fired', promise('A custom frost report at no cost', 'discount')],
    ['"feel free" gives nothing away', '022', 'clear', promise('Feel free to send the template, we set it up', 'scope')],
    ['scope holds it in other words', '003', 'clear', promise('We set up all nine centres', 'scope')],
    ['another number is another promise', '003', 'fired', promise('Set-up of twelve centres', 'scope')],
    ['entitlements hold it', '003', 'clear', promise('Power BI connector', 'integration', { 'terms.contract.entitlements': ['power_bi_connector'] })],
    ['a concession holds a discount', '022', 'clear', promise('5 % off the list price', 'discount', { 'terms.orderForm.concessions': ['5 % discount on the list price'] })],
    ['another percentage does not', '022', 'fired', promise('15 % off the list price', 'discount', { 'terms.orderForm.concessions': ['5 % discount on the list price'] })],
    ['non-standard terms hold it', '022', 'clear', promise('Credits when availability is under 99.95 %', 'credit', { 'terms.contract.nonStandardTerms': [{ topic: 'sla', text: 'Service credits when availability is under 99.95 %' }] })],
    ['the text of the paper holds it', '003', 'clear', promise('Training of 20 managers in two half-day sessions', 'training', { 'evidence[+]': { id: 'sow', kind: 'contract', text: '2.2 Quillbrook will train 20 managers in two half-day sessions.' } })],
    ['a note is no paper', '003', 'fired', promise('Training of 20 managers', 'training', { 'evidence[+]': { id: 'n', kind: 'deal_note', text: 'Quillbrook will train 20 managers.' } })],
    ['a field alone is 023, not 003', '003', 'clear', { 'handoff.promisedGoLive': '2026-03-05' }],
  ]);
});

describe('texts against records', () => {
  // prettier-ignore
  hold([
    ['a narrower wording of an excluded item', '021', 'fired', { 'handoff.scope': ['Hand-held scanners for the two city centres'] }],
    ['silence is no conflict', '021', 'clear', { 'handoff.scope': ['Posters for the staff rooms'] }],
    ['order form texts are not contradicted by themselves', '039', 'clear', {}],
    ['a message since the close is no sales evidence', '003', 'clear', { 'context.inbound': [{ from: 'tom@alderbank.example', text: 'You promised a report.' }] }],
    ['a message since the close counts for 041', '041', 'unknown', { evidence: [], 'context.inbound': [{ from: 'tom@alderbank.example', text: 'Hello.' }] }],
    ['and for 026 while a review is open', '026', 'unknown', { 'requirements.sso': true, 'context.inbound': [{ from: 'tom@alderbank.example', text: 'Hello.' }] }],
    ['the map tells an executive by address', '031', 'unknown', { 'context.inbound': [{ from: 'ORLA@alderbank.example', text: 'Why?' }] }],
    ['the map tells an executive by name', '031', 'unknown', { 'context.inbound': [{ from: 'Orla Penhallow <op@private.example>', text: 'Why?' }] }],
    ['the message tells its role', '031', 'unknown', { 'context.inbound': [{ from: 'x@y.example', role: 'Executive Sponsor', text: 'Why?' }] }],
    ['a champion is no executive', '031', 'clear', { 'context.inbound': [{ from: 'tom@alderbank.example', role: 'champion', text: 'Why?' }] }],
    ['a report about an executive is no message of one', '031', 'clear', { 'evidence[+]': { id: 'c', kind: 'call_summary', author: 'Priya Raman', text: 'Orla Penhallow is unhappy.' } }],
  ]);
});
