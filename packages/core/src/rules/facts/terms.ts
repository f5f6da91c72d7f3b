import { isCarried, TERM_FIELDS, type TermField } from '../../compare/terms.ts';
import type { Terms } from '../../deals/record.ts';
import { filled } from '../../facts/filler.ts';
import { TERM_SOURCES, type TermSource } from '../vocabulary.ts';
import { known, once, ref, type Reading, type World } from '../world.ts';
import { numberWords, quoted } from '../words.ts';
import type { Carried, Fact, FlagFact, ListFact, TermFact } from './fact.ts';

const PATHS = new Map(
  [...TERM_FIELDS.map(({ field }): keyof Terms => field), 'nonStandardTerms' as const].map((field) => [
    field,
    new Map(TERM_SOURCES.map((source) => [source, `terms.${source}.${field}`])),
  ]),
);

function pathOf(source: TermSource, field: keyof Terms): string {
  return PATHS.get(field)?.get(source) ?? `terms.${source}.${field}`;
}

/** Where a term was looked for in vain: each system that answered, with the filler that stands there. */
function lookedAt(world: World, field: TermField) {
  const terms = world.record.terms ?? {};
  const refs = TERM_SOURCES.filter((source) => terms[source] !== undefined).map((source) =>
    ref(pathOf(source, field), terms[source]?.[field]),
  );
  return refs.length === 0 ? [{ source: 'terms' }] : refs;
}

function term(field: TermField, title: string, meaning: string, plural = false): TermFact {
  return {
    type: 'term',
    field,
    name: `terms.${field}`,
    title,
    plural,
    meaning,
    from: `terms.*.${field}`,
    read: once((world): Reading<readonly Carried[]> => {
      const carried: Carried[] = [];
      const terms = world.record.terms;
      if (terms) {
        for (const source of TERM_SOURCES) {
          const value = terms[source]?.[field];
          if (isCarried(field, value))
            carried.push({ source, value, ref: ref(pathOf(source, field), value) });
        }
      }
      return known(carried, carried.length === 0 ? lookedAt(world, field) : carried.map((one) => one.ref));
    }),
  };
}

const poRequired: FlagFact = {
  type: 'flag',
  name: 'terms.poRequired',
  title: 'purchase order required',
  meaning: 'Any source says that the customer needs a purchase order; one suffices to ask.',
  from: 'terms.*.poRequired',
  read: once((world) => {
    const asking = TERM_SOURCES.filter((source) => world.record.terms?.[source]?.poRequired === true);
    return known(
      asking.length > 0,
      asking.map((source) => ref(pathOf(source, 'poRequired'), true)),
    );
  }),
};

/** An object of terms in which nothing is filled in is not there. */
function carriesSomething(terms: Terms | undefined): boolean {
  if (terms === undefined) return false;
  return Object.values(terms).some((value) => {
    if (value === undefined) return false;
    if (typeof value === 'string') return filled(value) !== null;
    if (Array.isArray(value)) {
      return value.some((entry: unknown) => typeof entry !== 'string' || filled(entry) !== null);
    }
    return true;
  });
}

function paper(source: 'contract' | 'orderForm', title: string): FlagFact {
  const path = `terms.${source}`;
  return {
    type: 'flag',
    name: path,
    title,
    meaning: `Terms of ${title} are in the record, with something filled in.`,
    from: path,
    read: once((world) => known(carriesSomething(world.record.terms?.[source]), [{ source: path }])),
  };
}

function nonStandard(source: 'contract' | 'orderForm', noun: string, title: string): ListFact {
  const path = pathOf(source, 'nonStandardTerms');
  return {
    type: 'list',
    name: path,
    title,
    plural: true,
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
      return known(
        entries.length,
        entries.length === 0
          ? [{ source: path }]
          : entries.map((entry, index) => ref(`${path}[${index}]`, entry)),
      );
    },
  };
}

type Value = { readonly amount: number; readonly currency: string; readonly path: string };

/** Every annual value of the record, highest first; the amount counts in whatever currency. */
const annualValues = once((world): readonly Value[] => {
  const { terms, deal } = world.record;
  const values = TERM_SOURCES.flatMap((source): Value[] => {
    const value = terms?.[source]?.annualValue;
    return value ? [{ ...value, path: pathOf(source, 'annualValue') }] : [];
  });
  if (deal.annualValue) values.unshift({ ...deal.annualValue, path: 'deal.annualValue' });
  return values.sort((a, b) => b.amount - a.amount);
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
  nonStandard('contract', 'contractTerm', "the contract's non-standard terms"),
  nonStandard('orderForm', 'orderFormTerm', "the order form's non-standard terms"),
  {
    type: 'number',
    name: 'highestAnnualValue',
    title: 'the highest annual value',
    meaning: 'The highest of all annual values of the record, deal and every source, in whatever currency.',
    from: 'deal.annualValue, terms.*.annualValue',
    words: (world) => {
      const highest = annualValues(world)[0];
      return highest ? `${highest.currency} ${numberWords(highest.amount)}` : 'nothing';
    },
    read: once((world) => {
      const highest = annualValues(world)[0];
      if (!highest) return known(null, [{ source: 'deal.annualValue' }]);
      const { amount, currency } = highest;
      return known(amount, [ref(highest.path, { amount, currency })]);
    }),
  },
];
