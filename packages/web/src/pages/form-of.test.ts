import { expect, test } from 'vitest';
import { formOf } from './form-of.server.ts';

const sent = (type: string | null, body: string) =>
  new Request('http://localhost/sign-in', {
    method: 'POST',
    headers: type === null ? {} : { 'content-type': type },
    body,
  });

test('the fields of a form are read, of either kind', async () => {
  const plain = await formOf(sent('application/x-www-form-urlencoded', 'email=ada%40example.com'));
  expect(plain.get('email')).toBe('ada@example.com');
  const part = '--x\r\ncontent-disposition: form-data; name="text"\r\n\r\n{}\r\n--x--\r\n';
  expect((await formOf(sent('multipart/form-data; boundary=x', part))).get('text')).toBe('{}');
});

test.each([
  ['JSON', 'application/json', '{}'],
  ['nothing that has a type', null, ''],
  ['plain text', 'text/plain', 'email=ada'],
  ['parts without a boundary', 'multipart/form-data', 'x'],
  ['parts that break off', 'multipart/form-data; boundary=x', '--x\r\ncontent-disposition: form-data; na'],
])('a body of %s is refused as the sender’s fault', async (_what, type, body) => {
  const thrown: unknown = await formOf(sent(type, body)).catch((error: unknown) => error);
  expect(thrown instanceof Response && thrown.status).toBe(400);
});
