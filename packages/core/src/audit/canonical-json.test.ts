import fc from 'fast-check';
import { expect, test } from 'vitest';
import { canonicalJson } from './canonical-json.ts';

test('what comes back is what went in', () => {
  fc.assert(
    fc.property(fc.jsonValue(), (value) => {
      expect(JSON.parse(canonicalJson(value))).toEqual(JSON.parse(JSON.stringify(value)));
    }),
  );
});

test('the order of keys does not show', () => {
  expect(canonicalJson({ b: 1, a: { d: [1, { z: null, y: 'x' }], c: true } })).toBe(
    '{"a":{"c":true,"d":[1,{"y":"x","z":null}]},"b":1}',
  );
  fc.assert(
    fc.property(fc.dictionary(fc.string(), fc.jsonValue()), (value) => {
      const turned = Object.fromEntries(Object.entries(value).reverse());
      expect(canonicalJson(turned)).toBe(canonicalJson(value));
    }),
  );
});

test('what is not JSON is refused, undefined properties are left out', () => {
  for (const value of [undefined, Number.NaN, Infinity, 1n, () => 1, new Date(0), [undefined]])
    expect(() => canonicalJson(value)).toThrow(TypeError);
  expect(canonicalJson({ a: undefined, b: 1 })).toBe('{"b":1}');
});
