import { createServer } from 'node:net';
import { expect, test } from 'vitest';
import { choosePort } from './port.ts';

test('a port that is taken is named, and a free one is chosen', async () => {
  const server = createServer();
  const taken = await new Promise<number>((resolve) =>
    server.listen(0, '127.0.0.1', () => {
      const address = server.address();
      resolve(typeof address === 'object' && address !== null ? address.port : 0);
    }),
  );
  const said: string[] = [];
  const chosen = await choosePort('127.0.0.1', taken, (line) => said.push(line));
  server.close();
  expect(chosen).not.toBe(taken);
  expect(said).toEqual([expect.stringContaining(`Port ${taken} is taken`)]);
});

test('an address that is not of this machine has no port at all, and nothing is said of a taken one', async () => {
  const said: string[] = [];
  // 192.0.2.0/24 is kept for documentation (RFC 5737): no machine has such an address.
  expect(await choosePort('192.0.2.1', 0, (line) => said.push(line))).toBeNull();
  expect(said).toEqual([]);
});
