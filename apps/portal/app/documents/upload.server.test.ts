import { expect, test } from 'vitest';
import { uploadOf } from './upload.server.ts';

const BOUNDARY = 'a-boundary';
const head = (disposition: string) =>
  `--${BOUNDARY}\r\nContent-Disposition: form-data; ${disposition}\r\n\r\n`;
const FILE = head('name="file"; filename="users.csv"');
const END = `\r\n--${BOUNDARY}--\r\n`;
const RECEIVED = { number: 1, state: 'checked', same: false } as const;

/** A form as a browser sends it, in these pieces. */
function aForm(
  pieces: Iterable<string | Uint8Array>,
  type = `multipart/form-data; boundary=${BOUNDARY}`,
  name?: string,
): Request {
  const left = pieces[Symbol.iterator]();
  const body = new ReadableStream<Uint8Array>({
    pull(controller) {
      const { value, done } = left.next();
      if (done === true) controller.close();
      else controller.enqueue(typeof value === 'string' ? Buffer.from(value) : value);
    },
  });
  return new Request('http://localhost/', {
    ...{
      method: 'POST',
      body,
      headers: { 'Content-Type': type, ...(name === undefined ? {} : { 'X-File-Name': name }) },
    },
    ...{ duplex: 'half' },
  });
}

test('the file of a form is handed on, and what else stands in the form is not', async () => {
  const parts: string[] = [];
  const form = aForm([head('name="other"'), 'x\r\n', FILE, 'Name,E-', 'mail\r\n', END]);
  const received = await uploadOf(form, async ({ fileName, body }) => {
    for await (const bytes of body) parts.push(Buffer.from(bytes).toString());
    expect(fileName).toBe('users.csv');
    return RECEIVED;
  });
  expect(received).toEqual(RECEIVED);
  expect(parts.join('')).toBe('Name,E-mail\r\n');
});

/** A file of so many megabytes in pieces as large as what comes off a line. */
function* large(megabytes: number) {
  const piece = new Uint8Array(64 * 1024);
  for (let sent = 0; sent < megabytes * 16; sent++) yield piece;
}
function* largeForm(megabytes: number) {
  yield FILE;
  yield* large(megabytes);
  yield END;
}

/** Bytes between two looks at the memory. */
const EVERY = 16 * 1024 * 1024;

/** Bytes of buffers that are in use once everything else is cleared away. */
function heldMemory(): number {
  if (gc === undefined) throw new Error('Run with --expose-gc, as vitest.shared.ts does');
  void gc();
  return process.memoryUsage().arrayBuffers;
}

test.each([
  // As pages send it.
  ['by itself', 300, () => aForm(large(300), 'application/octet-stream', 'users.csv')],
  ['in a form', 120, () => aForm(largeForm(120))],
])('a file goes through %s, of %i MB, and is never whole in memory', async (_name, megabytes, form) => {
  const before = heldMemory();
  let size = 0;
  let looked = 0;
  let most = 0;
  await uploadOf(form(), async ({ body }) => {
    for await (const bytes of body) {
      size += bytes.length;
      if (size < looked + EVERY) continue;
      looked = size;
      most = Math.max(most, heldMemory() - before);
    }
    return RECEIVED;
  });
  expect(size).toBe(megabytes * 1024 * 1024);
  expect(looked).toBeGreaterThan(size / 2);
  expect(most).toBeLessThan(size / 2);
});

test('a form in which no file was chosen hands nothing on; what is no form is refused', async () => {
  const never = () => Promise.reject(new Error('Nothing was sent'));
  expect(await uploadOf(aForm([head('name="file"; filename=""'), END]), never)).toBeNull();
  for (const form of [aForm(['{}'], 'application/json'), aForm(['x'], 'multipart/form-data')])
    await expect(uploadOf(form, never)).rejects.toMatchObject({ status: 400 });
});

test('what the upload itself refuses comes through once all of it was read', async () => {
  const refuse = () => Promise.reject(new Response('Not yours', { status: 404 }));
  await expect(uploadOf(aForm([FILE, 'Name', END]), refuse)).rejects.toMatchObject({ status: 404 });
  let sent = 0;
  function* pieces() {
    for (; sent < 20; sent++) yield new Uint8Array(64 * 1024);
  }
  const alone = aForm(pieces(), 'application/octet-stream', 'users.csv');
  await expect(uploadOf(alone, refuse)).rejects.toMatchObject({ status: 404 });
  expect(sent).toBe(20);
});

test('a file by itself has the name that its sender gave it', async () => {
  const names: string[] = [];
  const form = (name: string) => aForm(['x'], 'application/octet-stream', name);
  for (const name of ['users%20of%20%C3%84.csv', '100%.csv'])
    await uploadOf(form(name), ({ fileName }) => {
      names.push(fileName);
      return Promise.resolve(RECEIVED);
    });
  expect(names).toEqual(['users of Ä.csv', '100%.csv']);
});
