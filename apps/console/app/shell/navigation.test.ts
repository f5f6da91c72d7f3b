import { expect, test } from 'vitest';
import { PLACES } from './navigation.ts';

test('each place of the navigation has keys, an address and a sign of its own', () => {
  for (const part of ['keys', 'href', 'icon'] as const)
    expect(
      PLACES.filter((place) => PLACES.some((other) => other !== place && other[part] === place[part])),
    ).toEqual([]);
});
