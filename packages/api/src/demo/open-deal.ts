/**
 * A deal that is not closed yet, beside the sixteen customers: implementation was asked to prepare, and its packet fills while
 * sales still negotiates. Invented, like they are.
 */
export const OPEN_DEAL = {
  schema: 'handrail/closed-won/1',
  id: '9025160',
  source: 'hubspot',
  trigger: { kind: 'implementation_requested', at: '2026-06-08T13:30:00Z' },
  account: {
    name: 'Marrow Bay Ferries',
    domain: 'marrowbay.example',
    industry: 'Passenger ferries',
    employees: 210,
    segment: 'mid_market',
    region: 'UK',
    entity: 'Marrow Bay Ferries Ltd',
    language: 'en',
    timezone: 'Europe/London',
    existingCustomer: false,
  },
  deal: {
    name: 'Marrow Bay Ferries: Desk for the harbour office',
    closedAt: '2026-06-30T16:00:00Z',
    product: 'Quillbrook Desk',
    annualValue: { amount: 31500, currency: 'GBP' },
    newProduct: true,
    useCase: 'Lost property and delay requests from three landings in one place',
  },
  terms: {
    crm: {
      plan: 'Pro',
      seats: 28,
      entity: 'Marrow Bay Ferries Ltd',
      region: 'UK',
      startDate: '2026-07-13',
      termMonths: 12,
      annualValue: { amount: 31500, currency: 'GBP' },
    },
  },
  handoff: {
    businessOutcome: 'Answer passengers on the day they write, also in the summer season.',
    successCriteria: ['Nine of ten delay requests answered within one working day'],
    nextSteps: 'The order form is with their board, which meets on 29 June.',
  },
  stakeholders: [
    {
      name: 'Isla Penrose',
      email: 'i.penrose@marrowbay.example',
      title: 'Passenger Services Lead',
      role: 'champion',
    },
    {
      name: 'Callum Reid',
      email: 'c.reid@marrowbay.example',
      title: 'Managing Director',
      role: 'executive_sponsor',
    },
  ],
  team: { ae: { name: 'Lena Okafor', email: 'lena.okafor@quillbrook.example' } },
  risks: [
    {
      text: 'The season starts in July; training has to fit between two sailings',
      status: 'open',
      owner: 'Lena Okafor',
    },
  ],
  evidence: [
    {
      id: 'note-8-june',
      kind: 'deal_note',
      title: 'Implementation asked to prepare',
      author: 'Lena Okafor',
      at: '2026-06-08T13:20:00Z',
      text: 'Isla asks that we get ready before the board meets, so that July is not lost. Nothing is signed yet.',
    },
  ],
  context: { now: '2026-06-09T08:30:00Z' },
} as const;
