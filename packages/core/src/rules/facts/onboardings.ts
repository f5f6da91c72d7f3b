import { domainKey } from '../../compare/names.ts';
import { filled } from '../../facts/filler.ts';
import type { SourceRef } from '../outcome.ts';
import { known, noneAt, once, ref, refTo, type World } from '../world.ts';
import type { Fact } from './fact.ts';

const NO_OPEN_ONBOARDINGS = noneAt('context.openOnboardings');

const openOnboardings = (world: World) => world.circumstances.openOnboardings;

const refs = once((world): readonly SourceRef[] =>
  openOnboardings(world).map((other, index) => refTo(`context.openOnboardings[${index}]`, other)),
);

function refsOf(world: World, index: number): SourceRef[] {
  const own = refs(world)[index];
  return own ? [own] : [];
}

/** A product's name as it is compared: case and white space do not count; filler is none. */
function productKey(product: string | undefined): string | null {
  return filled(product)?.trim().toLowerCase().replace(/\s+/g, ' ') ?? null;
}

/** Onboardings that are open already. */
export const onboardingFacts: readonly Fact[] = [
  {
    type: 'list',
    name: 'openOnboardings',
    title: 'the open onboardings',
    plural: true,
    meaning: "Onboardings of the workspace that are open already, this record's own left out.",
    from: 'the database; context.openOnboardings in shadow runs',
    noun: 'openOnboarding',
    one: 'another open onboarding',
    label: (world, index) => {
      const other = openOnboardings(world)[index];
      return (
        [other?.source, other?.id].filter((part) => part !== undefined).join(' ') ||
        (other?.accountDomain ?? 'without an id')
      );
    },
    read: once((world) => {
      const count = openOnboardings(world).length;
      return count === 0 ? NO_OPEN_ONBOARDINGS : known(count, refs(world));
    }),
  },
  {
    type: 'flag',
    name: 'openOnboarding.sameDeal',
    scope: 'openOnboarding',
    title: 'the same deal',
    says: ['is for the same deal', 'is not for the same deal'],
    meaning: 'It has the same source and the same deal id.',
    from: 'source, id',
    read: (world, index) => {
      const other = openOnboardings(world)[index];
      const { source, id } = world.record;
      const sameSource = other?.source?.trim().toLowerCase() === source;
      return known(sameSource && other?.id?.trim() === id.trim(), [
        ...refsOf(world, index),
        ref('source', source),
        ref('id', id),
      ]);
    },
  },
  {
    type: 'flag',
    name: 'openOnboarding.sameAccountAndProduct',
    scope: 'openOnboarding',
    title: 'for the same account and product',
    says: ['is for the same account and product', 'is not for the same account and product'],
    meaning:
      'It has the same account domain (case and "www." do not count) and the same product; a product absent on either side never matches.',
    from: 'account.domain, deal.product',
    read: (world, index) => {
      const other = openOnboardings(world)[index];
      const { account, deal } = world.record;
      const domain = domainKey(filled(account.domain) ?? '');
      const product = productKey(deal.product);
      const same =
        domain !== '' &&
        product !== null &&
        domainKey(other?.accountDomain ?? '') === domain &&
        productKey(other?.product) === product;
      return known(same, [
        ...refsOf(world, index),
        ref('account.domain', account.domain),
        ref('deal.product', deal.product),
      ]);
    },
  },
];
