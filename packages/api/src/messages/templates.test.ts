import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, expect, test } from 'vitest';
import { MESSAGE_KINDS } from '@handrail/core/messages/kinds';
import { STANDARD_REGISTER } from '../register/load.ts';
import { loadMessageTemplates, MessageTemplateProblems, readTemplate } from './templates.ts';

const folders: string[] = [];
afterEach(async () => {
  for (const folder of folders.splice(0)) await rm(folder, { recursive: true });
});

async function aFolder(files: Record<string, string>): Promise<string> {
  const folder = await mkdtemp(path.join(tmpdir(), 'handrail-templates-'));
  folders.push(folder);
  for (const [name, text] of Object.entries(files)) await writeFile(path.join(folder, name), text);
  return folder;
}

const welcome = () => readFile(path.join(STANDARD_REGISTER, 'messages', 'welcome.yaml'), 'utf8');

test('every kind of message but an AI’s has a template that fits', async () => {
  const kinds = new Set((await loadMessageTemplates()).map(({ kind }) => kind));
  expect(MESSAGE_KINDS.filter((kind) => kind !== 'ai_draft' && !kinds.has(kind))).toEqual([]);
});

test('a template with a field that nobody declared is refused with its file and place, all at once', async () => {
  const good = await welcome();
  const folder = await aFolder({
    'welcome.yaml': good.replace('csm.name, customer.goal', 'csm.name, customer.gaol'),
    'bad.yaml': good.replace('name: welcome', 'name: other').replace('kind: welcome', 'kind: love_letter'),
    'broken.yaml': 'name: [',
  });
  const error: unknown = await loadMessageTemplates(folder).catch((thrown: unknown) => thrown);
  expect(error).toBeInstanceOf(MessageTemplateProblems);
  const lines = String((error as Error).message).split('\n');
  expect(lines).toContainEqual(
    expect.stringMatching(
      /^welcome\.yaml requires\.3: There is no field customer\.gaol\. There is customer\.name/,
    ),
  );
  expect(lines).toContainEqual(expect.stringMatching(/^bad\.yaml kind: /));
  expect(lines).toContainEqual(expect.stringMatching(/^broken\.yaml: /));
});

test('a key that no template has, and a file of another name, are refused', async () => {
  const good = await welcome();
  expect(readTemplate('welcome.yaml', `${good}\ncolour: red\n`).problems).toEqual([
    expect.stringContaining('welcome.yaml'),
  ]);
  expect(readTemplate('hello.yaml', good).problems).toEqual([
    'hello.yaml name: The file must be named welcome.yaml.',
  ]);
});
