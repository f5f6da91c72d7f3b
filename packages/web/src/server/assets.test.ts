import { Hono } from 'hono';
import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { brotliDecompressSync } from 'node:zlib';
import { expect, test } from 'vitest';
import { serveAssets } from './assets.ts';

const folder = mkdtempSync(path.join(tmpdir(), 'handrail-assets-'));
const root = path.join(folder, 'client');
mkdirSync(path.join(root, 'assets'), { recursive: true });
writeFileSync(path.join(folder, 'secret.js'), 'secret');
writeFileSync(path.join(root, 'assets', 'root-abc.js'), 'console.log(1);\n'.repeat(100));
writeFileSync(path.join(root, 'favicon.svg'), '<svg/>');
const app = new Hono();
app.use('*', serveAssets(pathToFileURL(`${root}/`)));

test('files with a hash in their name are kept for good, others are asked for again', async () => {
  const hashed = await app.request('/assets/root-abc.js');
  expect(hashed.headers.get('cache-control')).toContain('immutable');
  const icon = await app.request('/favicon.svg');
  expect(icon.headers.get('cache-control')).toBe('public, no-cache');
  const again = await app.request('/favicon.svg', {
    headers: { 'if-none-match': icon.headers.get('etag') ?? '' },
  });
  expect(again.status).toBe(304);
});

test('text comes packed to who can unpack it, byte for byte the same', async () => {
  const packed = await app.request('/assets/root-abc.js', { headers: { 'accept-encoding': 'gzip, br' } });
  expect(packed.headers.get('content-encoding')).toBe('br');
  const plain = await app.request('/assets/root-abc.js');
  expect(plain.headers.get('content-encoding')).toBeNull();
  expect(brotliDecompressSync(Buffer.from(await packed.arrayBuffer())).toString()).toBe(await plain.text());
});

test.each([
  '/../secret.js',
  '/assets/../../secret.js',
  '/assets/%2e%2e/%2e%2e/secret.js',
  '/assets/none.js',
  '/assets/',
])('%s is no file of ours', async (name) => {
  expect((await app.request(`http://here${name}`)).status).toBe(404);
});
