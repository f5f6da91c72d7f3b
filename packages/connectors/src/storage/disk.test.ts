import { fork } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, readdir, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { diskStore } from './disk.ts';
import type { FileStore } from './store.ts';

async function aFolder(): Promise<string> {
  const folder = await mkdtemp(path.join(tmpdir(), 'handrail-store-'));
  onTestFinished(() => rm(folder, { recursive: true, force: true }));
  return folder;
}

async function* bytes(...parts: string[]): AsyncGenerator<Uint8Array> {
  for (const part of parts) yield await Promise.resolve(Buffer.from(part));
}

async function textOf(store: FileStore, key: string): Promise<string | null> {
  const body = await store.get(key);
  return body === null ? null : Buffer.concat(await all(body)).toString();
}

async function all<T>(items: AsyncIterable<T>): Promise<T[]> {
  const found: T[] = [];
  for await (const item of items) found.push(item);
  return found;
}

test('what is put is got whole, by its key alone, and is gone when removed', async () => {
  const store = diskStore(await aFolder());
  await store.put('a/one', bytes('Hello, ', 'world'));
  await store.put('b/one', bytes());
  expect(await textOf(store, 'a/one')).toBe('Hello, world');
  expect(await textOf(store, 'b/one')).toBe('');
  expect(await textOf(store, 'a/two')).toBeNull();
  expect((await all(store.list())).map(({ key, whole }) => [key, whole]).sort()).toEqual([
    ['a/one', true],
    ['b/one', true],
  ]);
  await store.remove('a/one');
  await store.remove('a/one');
  expect(await textOf(store, 'a/one')).toBeNull();
});

test('nobody else on the machine reads a file', async () => {
  const folder = await aFolder();
  await diskStore(folder).put('a/one', bytes('secret'));
  expect((await stat(path.join(folder, 'a', 'one'))).mode & 0o077).toBe(0);
});

test('a body that breaks off leaves nothing', async () => {
  const folder = await aFolder();
  const store = diskStore(folder);
  const broken = (async function* () {
    yield* bytes('half');
    throw new Error('the line is cut');
  })();
  await expect(store.put('a/one', broken)).rejects.toThrow('the line is cut');
  expect(await textOf(store, 'a/one')).toBeNull();
  expect(await readdir(path.join(folder, '.incoming'))).toEqual([]);
});

test('a process that is killed in mid-upload leaves no half document, and what it left is found and removed', async () => {
  const folder = await aFolder();
  const child = fork(path.join(import.meta.dirname, 'testing', 'put-slowly.ts'), [folder, 'a/one']);
  await once(child, 'message');
  child.kill('SIGKILL');
  await once(child, 'exit');
  const store = diskStore(folder);
  expect(await textOf(store, 'a/one')).toBeNull();
  const left = await all(store.list());
  expect(left.map(({ whole }) => whole)).toEqual([false]);
  for (const { key } of left) await store.remove(key);
  expect(await all(store.list())).toEqual([]);
});

test('no key leads out of the folder', async () => {
  const store = diskStore(await aFolder());
  for (const key of ['../a', '/a', 'a/../../b', 'A', '', 'a//b', '.incoming/a', 'a\\b', 'a\0']) {
    await expect(store.put(key, bytes('x'))).rejects.toThrow(TypeError);
    await expect(store.get(key)).rejects.toThrow(TypeError);
  }
  expect(() => store.remove('../a')).toThrow(TypeError);
  expect(() => store.remove('.incoming/../../a')).toThrow(TypeError);
});
