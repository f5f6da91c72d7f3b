import { expect, test } from 'vitest';
import { exampleCustomers } from '../deals/testing/exampleCustomers.ts';
import { buildPacket } from './build.ts';
import { aFinding, anEvaluation, aRecord } from './testing/anOutcome.ts';

const customers = exampleCustomers();
const packetOf = (name: string) => {
  const customer = customers.find((one) => one.name === name);
  if (!customer) throw new Error(name);
  return buildPacket(customer.record, anEvaluation());
};

/** The value at a field path, or `undefined`. */
function at(record: unknown, path: string): unknown {
  return path
    .replace(/\[(\d+)\]/g, '.$1')
    .split('.')
    .reduce<unknown>(
      (held, key) =>
        typeof held === 'object' && held !== null
          ? Object.getOwnPropertyDescriptor(held, key)?.value
          : undefined,
      record,
    );
}

/** Every {source, value} in a packet. */
function refsIn(
  value: unknown,
): { source: string; value?: unknown; quote?: string; start?: number; end?: number }[] {
  if (typeof value !== 'object' || value === null) return [];
  const own =
    'source' in value && typeof value.source === 'string' ? [{ ...value, source: value.source }] : [];
  return [...own, ...Object.values(value).flatMap(refsIn)];
}

test('every source of every packet leads to what the record holds, and every quote to its exact words', () => {
  for (const { name, record } of customers) {
    const { scores: _scores, gaps: _gaps, ...packet } = buildPacket(record, anEvaluation());
    for (const ref of refsIn(packet)) {
      const text = /^evidence:(.+)$/.exec(ref.source)?.[1];
      if (text === undefined) expect(at(record, ref.source), `${name} ${ref.source}`).not.toBeUndefined();
      else
        expect(record.evidence?.find(({ id }) => id === text)?.text.slice(ref.start, ref.end), name).toBe(
          ref.quote,
        );
      if ('value' in ref && text === undefined)
        expect(ref.value, `${name} ${ref.source}`).toEqual(at(record, ref.source));
    }
  }
});

test('the same record and evaluation give the same bytes', () => {
  for (const { record } of customers) {
    expect(JSON.stringify(buildPacket(structuredClone(record), anEvaluation()))).toBe(
      JSON.stringify(buildPacket(record, anEvaluation())),
    );
  }
});

test('of the sixteen, only Corvane, Norrdal and Ternholm were told more than the paper holds', () => {
  const loose = customers.filter(
    ({ record }) => buildPacket(record, anEvaluation()).scores.promiseRisk.value > 0,
  );
  expect(loose.map(({ name }) => name)).toEqual(['c07', 'c14', 'c16']);
});

test('terms stand side by side, a conflict names its systems, and the paper that is signed is the truth', () => {
  const plan = packetOf('c06').terms.find(({ field }) => field === 'plan');
  expect(plan?.bySource.crm?.text).toBe('Pro');
  expect(plan?.conflict).toEqual(['crm', 'orderForm', 'contract', 'billing']);
  expect(plan?.sourceOfTruth).toBe('contract');
  expect(packetOf('c01').terms.every(({ conflict }) => conflict.length === 0)).toBe(true);
  const provisioned = packetOf('c16').terms.find(({ field }) => field === 'entitlements');
  expect(provisioned?.conflict).toEqual(['contract', 'provisioning']);
});

test('between two papers that disagree nothing is guessed', () => {
  const record = aRecord({
    terms: { contract: { plan: 'Pro' }, orderForm: { plan: 'Team' }, crm: { plan: 'tbd' } },
  });
  const [plan] = buildPacket(record, anEvaluation()).terms;
  expect(plan?.sourceOfTruth).toBeNull();
  expect(plan?.conflict).toEqual(['orderForm', 'contract']);
  expect(plan?.bySource.crm).toEqual({ text: 'tbd', source: 'terms.crm.plan', filler: true });
});

test('a conflict names the findings that speak of it', () => {
  const record = aRecord({ terms: { crm: { plan: 'Pro', seats: 5 }, contract: { plan: 'Team', seats: 5 } } });
  const [plan, seats] = buildPacket(record, anEvaluation({ findings: [aFinding()] })).terms;
  expect(plan?.rows).toEqual(['CO-EDGE-002']);
  expect(seats?.rows).toEqual([]);
});

test("the buyer's goals and the users' requirements are never merged", () => {
  const record = aRecord({
    handoff: {
      successCriteria: ['20 % fewer returns', 'Happier drivers', 'tbd'],
      workflowRequirements: ['Scan with gloves on', '-'],
    },
  });
  const packet = buildPacket(record, anEvaluation());
  expect(packet.successCriteria).toEqual([
    { text: '20 % fewer returns', measurable: true, measure: '20 %', source: 'handoff.successCriteria[0]' },
    { text: 'Happier drivers', measurable: false, measure: null, source: 'handoff.successCriteria[1]' },
  ]);
  expect(packet.workflowRequirements).toEqual([
    { text: 'Scan with gloves on', source: 'handoff.workflowRequirements[0]' },
  ]);
});

test('a required role that nobody holds is a gap, the billing contact always among them; a filler name is nobody', () => {
  const record = aRecord({
    stakeholders: [
      { name: 'Ann', role: 'champion' },
      { name: 'tbd', role: 'admin' },
    ],
  });
  expect(buildPacket(record, anEvaluation()).stakeholderGaps).toEqual([
    'executive_sponsor',
    'admin',
    'technical_owner',
    'billing_contact',
  ]);
  expect(buildPacket(record, anEvaluation({ requiredRoles: [] })).stakeholderGaps).toEqual([
    'billing_contact',
  ]);
});

test('scope told and scope signed stand beside each other, each line once', () => {
  const record = aRecord({
    handoff: { scope: ['Workspace set-up', 'Label printer set-up', 'Driver app', 'Set-up of ten plants'] },
    terms: {
      contract: {
        scope: ['Workspace set-up', 'Set-up of nine plants', 'Training'],
        excluded: ['Label printers'],
      },
      orderForm: { scope: ['workspace set-up'] },
    },
  });
  const lines = buildPacket(record, anEvaluation()).scope;
  expect(lines.map(({ text, state }) => [text, state])).toEqual([
    ['Workspace set-up', 'agreed'],
    ['Label printer set-up', 'excluded'],
    ['Driver app', 'told_only'],
    ['Set-up of ten plants', 'contradicted'],
    ['Set-up of nine plants', 'signed_only'],
    ['Training', 'signed_only'],
  ]);
  expect(lines[0]?.sources.map(({ source }) => source)).toEqual([
    'handoff.scope[0]',
    'terms.contract.scope[0]',
    'terms.orderForm.scope[0]',
  ]);
  expect(lines[1]?.paper?.source).toBe('terms.contract.excluded[0]');
});

test('the ledger names the paper that holds a promise, and who reviews it', () => {
  const record = aRecord({
    promises: [
      { text: '10 % off the first year', kind: 'discount', madeBy: 'tbd' },
      { text: 'Custom report', kind: 'report' },
      { text: 'n/a', kind: 'other' },
    ],
    terms: { contract: { concessions: ['10 % discount in the first year'] } },
  });
  const ledger = buildPacket(
    record,
    anEvaluation({
      findings: [
        aFinding({ row: 'CO-EDGE-003', owner: 'cs_leader', evidence: [{ source: 'promises[1].text' }] }),
      ],
    }),
  ).promises;
  expect(ledger.map(({ heldBy, owner, madeBy }) => [heldBy?.source ?? null, owner, madeBy])).toEqual([
    ['terms.contract.concessions[0]', 'finance', null],
    [null, 'cs_leader', null],
  ]);
});

test('the timeline counts the lead time from the close in the time zone of the account', () => {
  const record = aRecord({
    account: { name: 'A', timezone: 'Pacific/Auckland' },
    deal: { name: 'A', closedAt: '2026-03-10T20:30:00Z' },
  });
  expect(buildPacket(record, anEvaluation()).timeline).toMatchObject({
    closedOn: '2026-03-11',
    earliestGoLive: '2026-05-10',
    leadTimeDays: 60,
  });
  expect(buildPacket(record, anEvaluation({ leadTimeDays: null })).timeline.earliestGoLive).toBeNull();
});

test('an attendee is known on the map, in the team, or by a colleague’s domain', () => {
  const attendees = [
    'Ann@Norrdal.example',
    'new@norrdal.example',
    'joel@quillbrook.example',
    'other@quillbrook.example',
  ];
  const record = aRecord({
    stakeholders: [{ name: 'Ann', role: 'champion', email: 'ann@norrdal.example' }],
    team: { csm: { name: 'Joel', email: 'joel@quillbrook.example' } },
    kickoff: { at: '2026-04-10T10:00:00Z', attendees },
  });
  const known = (evaluation = anEvaluation()) =>
    buildPacket(record, evaluation).timeline.attendees.map((attendee) => attendee.known);
  expect(known()).toEqual([true, false, true, true]);
  // The row knows the workspace's own domains and was silent.
  expect(known(anEvaluation({ trace: [{ row: 'CO-EDGE-033', verdict: 'clear', steps: [] }] }))).toEqual([
    true,
    true,
    true,
    true,
  ]);
});

test('a deal is not closed yet while only an earlier trigger has arrived', () => {
  const closed = (kind: 'closed_won' | 'implementation_requested') =>
    buildPacket(aRecord({ trigger: { kind, at: '2026-04-01T10:00:00Z' } }), anEvaluation()).deal.closed;
  expect(closed('closed_won')).toBe(true);
  expect(closed('implementation_requested')).toBe(false);
});

test('filler is kept apart from values, with the words found', () => {
  const packet = buildPacket(
    aRecord({
      handoff: {
        businessOutcome: 'TBD',
        painPoints: 'Late job sheets',
        firstValue: { definition: 'see notes' },
      },
    }),
    anEvaluation(),
  );
  expect(packet.whyTheyBought.businessOutcome).toMatchObject({ value: null, filler: 'TBD' });
  expect(packet.whyTheyBought.painPoints).toMatchObject({ value: 'Late job sheets' });
  expect(packet.gaps.find(({ field }) => field === 'handoff.firstValue')).toMatchObject({
    kind: 'filler',
    found: 'see notes',
    needed: true,
  });
});

test('requirements each have a place of their own, and those to be careful with are marked', () => {
  const record = aRecord({
    requirements: {
      sso: true,
      securityReview: 'none',
      dpa: 'required',
      crossBorder: true,
      integrations: [
        { name: 'Power BI', standard: true },
        { name: 'In-house stock', standard: false },
      ],
      migration: { records: 2_400_000, standard: true },
      dataCategories: ['phi', 'employee'],
    },
  });
  const list = buildPacket(record, anEvaluation()).requirements;
  expect(new Set(list.map(({ source }) => source)).size).toBe(list.length);
  expect(list.filter(({ attention }) => attention).map(({ source }) => source)).toEqual([
    'requirements.sso',
    'requirements.integrations[1]',
    'requirements.migration',
    'requirements.dataCategories',
    'requirements.dpa',
    'requirements.crossBorder',
  ]);
});
