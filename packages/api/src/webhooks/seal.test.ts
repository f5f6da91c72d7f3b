import { expect, test } from 'vitest';
import { seal, unseal } from './seal.ts';

test('what was sealed opens with the same secret in the same place, and nowhere else', () => {
  const sealed = seal('secret', 'row 1', 'whsec_Zürich');
  expect(unseal('secret', 'row 1', sealed)).toBe('whsec_Zürich');
  expect(unseal('another', 'row 1', sealed)).toBeNull();
  expect(unseal('secret', 'row 2', sealed)).toBeNull();
  expect(sealed).not.toContain('whsec');
});

test('sealing twice gives two texts, and an altered one does not open', () => {
  const sealed = seal('secret', 'row 1', 'text');
  expect(seal('secret', 'row 1', 'text')).not.toBe(sealed);
  const bytes = Buffer.from(sealed, 'base64');
  bytes[bytes.length - 1] = (bytes.at(-1) ?? 0) ^ 1;
  expect(unseal('secret', 'row 1', bytes.toString('base64'))).toBeNull();
  expect(unseal('secret', 'row 1', '')).toBeNull();
});
