import { execFileSync } from 'node:child_process';
import { createHmac, randomBytes } from 'node:crypto';
import { chmodSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { expect, test } from 'vitest';
import { exampleScript } from './example.ts';

test('the example signs the bytes of record.json as Standard Webhooks has it', () => {
  const folder = mkdtempSync(path.join(tmpdir(), 'handrail-example-'));
  const key = randomBytes(32);
  const body = '{ "account": "Käse & Söhne",\n  "quote": "it\'s $HOME" }\n';
  writeFileSync(path.join(folder, 'record.json'), body);
  const curl = path.join(folder, 'curl');
  writeFileSync(curl, `#!/bin/sh\nfor part in "$@"; do printf '%s\\n' "$part"; done > ${folder}/sent\n`);
  chmodSync(curl, 0o755);

  const script = exampleScript(
    'http://127.0.0.1:3000/webhooks/closed-won/api',
    `whsec_${key.toString('base64')}`,
  );
  execFileSync('sh', ['-c', script], {
    cwd: folder,
    env: { ...process.env, PATH: `${folder}:${process.env.PATH}` },
  });

  const sent = readFileSync(path.join(folder, 'sent'), 'utf8');
  const header = (name: string) => new RegExp(`^${name}: (.+)$`, 'm').exec(sent)?.[1];
  const signed = `${header('webhook-id')}.${header('webhook-timestamp')}.${body}`;
  expect(header('webhook-signature')).toBe(`v1,${createHmac('sha256', key).update(signed).digest('base64')}`);
  expect(sent).toContain('http://127.0.0.1:3000/webhooks/closed-won/api');
});
