import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { z } from 'zod';
import { outboundMessage } from './message.ts';

test('the published schema of outbound messages is the program’s own', () => {
  const published: unknown = JSON.parse(
    readFileSync(new URL('../../../../docs/formats/outbound.schema.json', import.meta.url), 'utf8'),
  );
  expect(published).toEqual(z.toJSONSchema(outboundMessage));
});
