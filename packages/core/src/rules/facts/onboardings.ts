import { domainKey } from '../../compare/names.ts';
import { filled } from '../../facts/filler.ts';
import { known, once, ref, type World } from '../world.ts';
import type { Fact } from './fact.ts';

const openOnboardings = (world: World) => world.circumstances.openOnboardings;

function refs(world: World, index: number) {
  const other = openOnboardings(world)[index];
  return [ref(`context.openOnboardings[${index}]`, other)];
}

/** A product's name as it is compared: case and white space do not count; filler is none. */
function productKey(product: string | undefined): string | null {
  return filled(product)?.toLowerCase().replace(/\s+/g, ' ') ?? null;
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
    one: 'an open onboarding',
    label: (world, index) => {
      const other = openOnboardings(world)[index];
      return (
        [other?.source, other?.id].filter((part) => part !== undefined).join(' ') ||
        (other?.accountDomain ?? 'without an id')
      );
    },
    read: once((world) => {
      const count = openOnboardings(world).length;
      return known(
        count,
        count === 0
          ? [{ source: 'context.openOnboardings' }]
          : openOnboardings(world).flatMap((_, index) => refs(world, index)),
      );
    }),
  },
  {
    type: 'flag',
    name: 'openOnboarding.sameDeal',
    scope: 'openOnboarding',
    title: 'the same deal',
    meaning: 'It has the same source and the same deal id.',
    from: 'source, id',
    read: (world, index) => {
      const other = openOnboardings(world)[index];
      const { source, id } = world.record;
      return known(other?.source === source && other.id?.trim() === id.trim(), [
        ...refs(world, index),
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
        ...refs(world, index),
        ref('account.domain', account.domain),
        ref('deal.product', deal.product),
      ]);
    },
  },
];
