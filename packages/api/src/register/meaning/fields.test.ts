import { describe, expect, test } from 'vitest';
import { hold, judge } from '../testing/judge.ts';

describe('fields and defaults', () => {
  // prettier-ignore
  hold([
    ['an absent status of a risk is open', '015', 'fired', { risks: [{ text: 'Harvest' }] }],
    ['an absent standard of an integration is yes', '024', 'clear', { 'requirements.integrations': [{ name: 'Maps' }] }],
    ['an absent standard of a migration is yes', '024', 'clear', { 'requirements.migration': { records: 5 } }],
    ['"tbd" is empty', '009', 'fired', { 'handoff.businessOutcome': 'TBD' }],
    ['"n/a" is empty', '009', 'fired', { 'handoff.businessOutcome': ' N/A ' }],
    ['"see notes" is empty', '009', 'fired', { 'handoff.businessOutcome': 'see notes' }],
    ['"-" is empty', '009', 'fired', { 'handoff.businessOutcome': '-' }],
    ['text that contains a filler word is not filler', '009', 'clear', { 'handoff.businessOutcome': 'None of the depots may stop' }],
    ['a filler criterion is none', '001', 'fired', { 'handoff.successCriteria': ['tbd', '-'] }],
    ['a filler criterion beside a real one does not count', '010', 'clear', { 'handoff.successCriteria': ['tbd', 'Under 4 hours'] }],
    ['what a text says fills no field', '001', 'fired', { 'handoff.successCriteria': [], 'evidence[+]': { id: 'c', kind: 'call_summary', text: 'They want frost reports closed within two days.' } }],
    ['a text that names a billing contact fills no role', '004', 'fired', { 'stakeholders[3]': null, 'evidence[+]': { id: 'm', kind: 'email', text: 'Invoices go to Jon Lisle.' } }],
    ['a person may hold several roles', '012', 'clear', { stakeholders: ['executive_sponsor', 'champion', 'admin', 'billing_contact'].map((role) => ({ name: 'Orla Penhallow', role })) }],
    ["the account's entity is no sixth source", '018', 'clear', { 'account.entity': 'Other GmbH', 'account.region': 'US' }],
    ["the deal's value is no sixth source", '019', 'clear', { 'deal.annualValue': { amount: 1, currency: 'USD' } }],
    ['the tax number may stand in provisioning', '004', 'clear', { 'terms.billing.taxId': null, 'terms.provisioning.taxId': 'GB 1' }],
    ['payment terms may stand in the contract', '004', 'clear', { 'terms.crm.paymentTerms': null, 'terms.orderForm.paymentTerms': null, 'terms.billing.paymentTerms': null, 'terms.contract.paymentTerms': 'Net 30' }],
    ['one source that requires a purchase order suffices', '004', 'fired', { 'terms.crm.poRequired': false, 'terms.provisioning.poRequired': true }],
    ['a purchase order number that is filler is none', '004', 'fired', { 'terms.crm.poRequired': true, 'terms.crm.poNumber': 'to follow' }],
    ['primary excuses several admins', '013', 'clear', { 'stakeholders[+]': { name: 'Kim Ash', role: 'admin', primary: true } }],
    ['primary never excuses several sponsors', '013', 'fired', { 'stakeholders[+]': { name: 'Bas Rijnders', role: 'executive_sponsor', primary: true } }],
    ['the same name without its address is the same person', '013', 'clear', { 'stakeholders[+]': { name: 'orla  penhallow', role: 'executive_sponsor' } }],
    ['the same name with another address is another person', '013', 'fired', { 'stakeholders[+]': { name: 'Orla Penhallow', email: 'op@alderbank.example', role: 'executive_sponsor' } }],
    ['numbers in words are measurable', '010', 'clear', { 'handoff.successCriteria': ['Nine in ten visits closed on the first trip'] }],
    ['durations are measurable', '010', 'clear', { 'handoff.successCriteria': ['Requests answered within a working day'] }],
    ['a product name with a number measures nothing', '010', 'fired', { 'handoff.successCriteria': ['Everything runs in Microsoft 365'] }],
  ]);
});

describe('lanes', () => {
  test.each([
    ['renewal', { 'deal.isRenewal': true, 'account.segment': 'strategic' }],
    ['renewal', { 'account.existingCustomer': true, 'deal.newProduct': null }],
    ['strategic', { 'account.segment': 'strategic', 'requirements.migration': {} }],
    [
      'integration_heavy',
      { 'requirements.integrations': [{ name: 'A' }, { name: 'B' }], 'requirements.migration': {} },
    ],
    ['integration_heavy', { 'requirements.integrations': [{ name: 'A', standard: false }] }],
    ['migration', { 'requirements.migration': {}, 'requirements.professionalServices': true }],
    ['professional_services', { 'requirements.professionalServices': true, 'account.segment': 'self_serve' }],
    ['unknown', { 'account.segment': null, 'requirements.integrations': [{ name: 'A' }] }],
  ])('the first line that holds is the lane: %s', (lane, changes) => {
    expect(judge(changes).lane).toBe(lane);
  });
});
