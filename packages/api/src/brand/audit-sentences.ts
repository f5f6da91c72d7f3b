import { said } from '../audit/said.ts';
import type { Sentences } from '../audit/said.ts';

/** What happens to a workspace's brand, in words. */
export const brandSentences: Sentences = {
  'brand.changed': ({ before, after }) => {
    const [was, is] = [partsOf(before), partsOf(after)];
    const changes = [
      was.name === is.name ? [] : [`the name from "${said(was.name)}" to "${said(is.name)}"`],
      was.accent === is.accent
        ? []
        : [`the accent colour from ${colour(was.accent)} to ${colour(is.accent)}`],
      was.logo === is.logo ? [] : [is.logo === null ? 'the logo to none' : 'the logo to another'],
    ].flat();
    return `changed what customers see: ${changes.join(', ')}.`;
  },
};

function partsOf(value: unknown): {
  readonly name: unknown;
  readonly accent: unknown;
  readonly logo: unknown;
} {
  if (typeof value !== 'object' || value === null) return { name: null, accent: null, logo: null };
  const part = (name: string): unknown => Reflect.get(value, name);
  return { name: part('name'), accent: part('accent'), logo: part('logo') };
}

function colour(value: unknown): string {
  return value === null ? 'our own' : said(value);
}
