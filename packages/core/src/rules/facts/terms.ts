import { isCarried, type TermField } from '../../compare/terms.ts';
import type { Terms } from '../../deals/record.ts';
import { filled } from '../../facts/filler.ts';
import { carriesSomething } from '../../facts/filledTerms.ts';
import type { SourceRef } from '../outcome.ts';
import { TERM_SOURCES, type TermSource } from '../vocabulary.ts';
import { fixed, known, noneAt, once, type Reading, ref, refTo, type World } from '../world.ts';
import { numberWords, quoted, SOURCE_WORDS } from '../words.ts';
import type { Carried, Fact, FlagFact, ListFact, TermFact } from './fact.ts';

type Place = { readonly source: TermSource; readonly path: string; readonly absent: SourceRef };

/** Where a field of the terms stands in each source. */
function placesOf(field: keyof Terms): readonly Place[] {
  return TERM_SOURCES.map((source) => {
    const path = `terms.${source}.${field}`;
    return { source, path, absent: { source: path } };
  });
}

/** The terms of each source, in the order of `TERM_SOURCES`. */
const sourcesOf = once((world) => TERM_SOURCES.map((source) => world.record.terms?.[source]));

/** Which sources there are, as a number: a bit for each. */
const sourceSetOf = once((world) =>
  sourcesOf(world).reduce((set, terms, at) => (terms === undefined ? set : set | (1 << at)), 0),
);

const NO_TERMS: readonly SourceRef[] = [{ source: 'terms' }];

function term(field: TermField, title: string, meaning: string, plural = false): TermFact {
  const places = placesOf(field);
  const noTerms: Reading<readonly Carried[]> = fixed([], NO_TERMS);
  // Given nowhere, the reading depends on nothing but which sources there are: it is made once for each such set of them.
  const absent: Reading<readonly Carried[]>[] = [];
  const absentIn = (world: World, terms: NonNullable<World['record']['terms']>) =>
    (absent[sourceSetOf(world)] ??= fixed([], lookedAt(terms, field, places)));
  return {
    type: 'term',
    field,
    name: `terms.${field}`,
    title,
    plural,
    meaning,
    from: `terms.*.${field}`,
    read: once((world): Reading<readonly Carried[]> => {
      const { terms } = world.record;
      if (terms === undefined) return noTerms;
      const sources = sourcesOf(world);
      const carried: Carried[] = [];
      let last: unknown;
      let isGiven = false;
      for (let at = 0; at < places.length; at += 1) {
        const value = sources[at]?.[field];
        const place = places[at];
        if (value === undefined || place === undefined) continue;
        isGiven = true;
        // Sources mostly agree to the letter: what the one before carries, this one carries.
        if (value !== last && !isCarried(field, value)) continue;
        carried.push(refTo(place.path, value));
        last = value;
      }
      if (carried.length > 0) return known(carried, carried);
      return isGiven ? known(carried, lookedAt(terms, field, places)) : absentIn(world, terms);
    }),
  };
}

/** Where a term was looked for in vain: each system that answered, with the filler that stands there. */
function lookedAt(
  terms: NonNullable<World['record']['terms']>,
  field: TermField,
  places: readonly Place[],
): readonly SourceRef[] {
  const refs: SourceRef[] = [];
  for (const { source, path, absent } of places) {
    const held = terms[source];
    if (held !== undefined) refs.push(held[field] === undefined ? absent : refTo(path, held[field]));
  }
  return refs.length === 0 ? NO_TERMS : refs;
}

const PO_REQUIRED = placesOf('poRequired');
const PO_NOT_REQUIRED = fixed(false, []);

const poRequired: FlagFact = {
  type: 'flag',
  name: 'terms.poRequired',
  title: 'a purchase order',
  says: ['a purchase order is required', 'no purchase order is required'],
  meaning: 'Any source says that the customer needs a purchase order; one suffices to ask.',
  from: 'terms.*.poRequired',
  read: once((world) => {
    const refs: SourceRef[] = [];
    for (const { source, path } of PO_REQUIRED) {
      if (world.record.terms?.[source]?.poRequired === true) refs.push(ref(path, true));
    }
    return refs.length === 0 ? PO_NOT_REQUIRED : known(true, refs);
  }),
};

function paper(source: 'contract' | 'orderForm', title: string): FlagFact {
  const path = `terms.${source}`;
  const [there, missing] = [fixed(true, [{ source: path }]), fixed(false, [{ source: path }])];
  return {
    type: 'flag',
    name: path,
    title,
    says: [
      title.replace('the ', `there is ${source === 'orderForm' ? 'an' : 'a'} `),
      title.replace('the ', 'there is no '),
    ],
    meaning: `Terms of ${title} are in the record, with something filled in.`,
    from: path,
    read: once((world) => (carriesSomething(world.record.terms?.[source]) ? there : missing)),
  };
}

function nonStandard(source: 'contract' | 'orderForm', noun: string): ListFact {
  const paperName = SOURCE_WORDS[source];
  const title = `the non-standard terms of ${paperName}`;
  const path = `terms.${source}.nonStandardTerms`;
  const none = noneAt(path);
  return {
    type: 'list',
    name: path,
    title,
    plural: true,
    says: [`${paperName} holds non-standard terms`, `${paperName} holds no non-standard terms`],
    meaning:
      'Negotiated terms on liability, service levels, support, termination, confidentiality or other matters, as listed.',
    from: path,
    noun,
    one: 'a non-standard term',
    label: (world, index) => {
      const entry = world.record.terms?.[source]?.nonStandardTerms?.[index];
      const text = filled(entry?.text);
      const topic = entry?.topic === 'sla' ? 'SLA' : (entry?.topic ?? '');
      return text === null ? topic : `${topic} ${quoted(text)}`;
    },
    read: (world) => {
      const entries = world.record.terms?.[source]?.nonStandardTerms ?? [];
      return entries.length === 0
        ? none
        : known(
            entries.length,
            entries.map((entry, index) => refTo(`${path}[${index}]`, entry)),
          );
    },
  };
}

type Value = { readonly value: NonNullable<Terms['annualValue']>; readonly path: string };

const ANNUAL_VALUES = placesOf('annualValue');

const NO_VALUE: Reading<number | null> = fixed(null, [{ source: 'deal.annualValue' }]);

/** The highest annual value of the record; amounts count in whatever currency, and of equal ones the deal's stands. */
const highestValue = once((world): Value | null => {
  const { annualValue } = world.record.deal;
  let highest: Value | null = annualValue ? { value: annualValue, path: 'deal.annualValue' } : null;
  const sources = sourcesOf(world);
  for (let at = 0; at < ANNUAL_VALUES.length; at += 1) {
    const value = sources[at]?.annualValue;
    if (value && (highest === null || value.amount > highest.value.amount))
      highest = { value, path: ANNUAL_VALUES[at]?.path ?? '' };
  }
  return highest;
});

/** Terms by source: what may conflict, and what must stand somewhere. */
export const termFacts: readonly Fact[] = [
  term('plan', 'the plan', 'The plan by source; a trailing "plan" is dropped.'),
  term('package', 'the package', 'The package by source.'),
  term('seats', 'the number of seats', 'Seats by source.'),
  term('locations', 'the number of locations', 'Locations by source.'),
  term('usageLimit', 'the usage limit', 'The usage limit by source.'),
  term('entity', 'the legal entity', 'The legal entity by source; "Ltd." and "Limited" are one.'),
  term('region', 'the region', 'The region by source.'),
  term('startDate', 'the start date', 'The start date by source.'),
  term('renewalDate', 'the renewal date', 'The renewal date by source.'),
  term('termMonths', 'the term', 'The term in months by source.'),
  term('annualValue', 'the annual value', 'The annual value by source, by amount and currency.'),
  term('billingCadence', 'the billing cadence', 'How often is invoiced, by source.'),
  term('paymentTerms', 'payment terms', 'Payment terms by source; "Net 30" and "30 days" are one.', true),
  term('entitlements', 'entitlements', 'What the customer may use, by source, compared as sets.', true),
  term('taxId', 'the tax number', 'The tax number in whatever source.'),
  term('poNumber', 'the purchase order number', 'The purchase order number in whatever source.'),
  poRequired,
  paper('contract', 'the contract'),
  paper('orderForm', 'the order form'),
  nonStandard('contract', 'contractTerm'),
  nonStandard('orderForm', 'orderFormTerm'),
  {
    type: 'number',
    name: 'highestAnnualValue',
    title: 'the highest annual value',
    meaning: 'The highest of all annual values of the record, deal and every source, in whatever currency.',
    from: 'deal.annualValue, terms.*.annualValue',
    words: (world) => {
      const highest = highestValue(world)?.value;
      return highest ? `${highest.currency} ${numberWords(highest.amount)}` : 'nothing';
    },
    read: once((world) => {
      const highest = highestValue(world);
      if (!highest) return NO_VALUE;
      const { amount, currency } = highest.value;
      return known(amount, [refTo(highest.path, { amount, currency })]);
    }),
  },
];
