import { listWords } from '../text/listWords.ts';
import type { Fact } from './facts/fact.ts';
import type { World } from './world.ts';
import { sourcesSay, valueWords } from './words.ts';

/** A fact's value as it reads in a sentence. For `includes_any`, only the members asked for. */
export function wordsOf(
  fact: Fact,
  world: World,
  index: number,
  among: readonly string[] | null = null,
): string {
  if (fact.words) return fact.words(world, index);
  switch (fact.type) {
    case 'text':
    case 'number':
    case 'flag':
      return valueWords(fact.read(world, index).value);
    case 'choice': {
      const { value } = fact.read(world, index);
      return value === null ? 'not given' : (fact.choices[value] ?? value);
    }
    case 'choices': {
      const { value } = fact.read(world, index);
      return listWords(
        value.filter((one) => among === null || among.includes(one)).map((one) => fact.choices[one] ?? one),
      );
    }
    case 'term':
      return sourcesSay(fact.field, fact.read(world, index).value);
    case 'list': {
      const { value } = fact.read(world, index);
      return listWords(Array.from({ length: value }, (_, item) => fact.label(world, item)));
    }
  }
}
