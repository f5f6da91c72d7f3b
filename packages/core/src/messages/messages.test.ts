import { expect, test } from 'vitest';
import type { ClosedWonRecord } from '../deals/record.ts';
import { buildPacket } from '../packets/build.ts';
import { aRecord, anEvaluation } from '../packets/testing/anOutcome.ts';
import { fillTemplate } from './fill.ts';
import type { MessageContent } from './fill.ts';
import { messageObstacles } from './obstacles.ts';
import { messageTemplate, templateProblems } from './template.ts';
import type { MessageTemplate } from './template.ts';

const RECORD = aRecord({
  handoff: { businessOutcome: 'Fewer calls at the desk', successCriteria: ['20 % fewer calls', 'One list'] },
  stakeholders: [{ name: 'Ute Brandt', email: 'ute@norrdal.example', role: 'champion' }],
  team: { csm: { name: 'Ines Ott', email: 'ines@vendor.example' } },
});
const RECIPIENT = {
  name: 'Ute Brandt',
  email: 'ute@norrdal.example',
  role: 'champion',
  source: 'stakeholders[0]',
};

function aTemplate(given: Partial<MessageTemplate> = {}): MessageTemplate {
  return messageTemplate.parse({
    name: 'hello',
    version: 1,
    kind: 'welcome',
    title: 'Hello',
    purpose: 'For tests.',
    language: 'en',
    to: ['champion'],
    policy: 'draft_first',
    requires: ['customer.name'],
    subject: 'Hello {{customer.name}}',
    body: 'Hello {{ recipient.name }},\n\nyour goal: {{customer.goal}}\n\nBy this:\n\n{{customer.successCriteria}}\n\n{{csm.name}}',
    ...given,
  });
}

const filled = (
  template: MessageTemplate,
  record: ClosedWonRecord = RECORD,
  given: Record<string, string> = {},
): MessageContent =>
  fillTemplate(template, {
    packet: buildPacket(record, anEvaluation()),
    recipient: RECIPIENT,
    given,
    zone: 'Europe/Berlin',
  });

const obstacles = (
  content: MessageContent,
  given: { record?: ClosedWonRecord; confidence?: number; email?: string } = {},
) =>
  messageObstacles(
    {
      content,
      recipient: { ...RECIPIENT, email: given.email ?? RECIPIENT.email },
      confidence: given.confidence ?? null,
    },
    { record: given.record ?? RECORD, minimumConfidence: 0.75 },
  ).map(({ kind }) => kind);

test('a template is filled from the packet, each value with the place it came from', () => {
  const content = filled(aTemplate());
  expect(content.subject).toBe('Hello Norrdal Heat Pumps');
  expect(content.text).toBe(
    'Hello Ute Brandt,\n\nyour goal: Fewer calls at the desk\n\nBy this:\n\n- 20 % fewer calls\n- One list\n\nInes Ott',
  );
  expect(content.values.find(({ field }) => field === 'customer.successCriteria')?.citations).toEqual([
    { source: 'handoff.successCriteria[0]', quote: '20 % fewer calls' },
    { source: 'handoff.successCriteria[1]', quote: 'One list' },
  ]);
  expect(content.missing).toEqual([]);
  expect(obstacles(content)).toEqual([]);
});

test('a line without its optional value is left out with what leads to it; a required one stays to be seen', () => {
  const content = filled(aTemplate({ requires: ['customer.name', 'customer.goal'] }), {
    ...RECORD,
    handoff: { businessOutcome: 'tbd' },
  });
  expect(content.text).toBe('Hello Ute Brandt,\n\nyour goal: {{customer.goal}}\n\nInes Ott');
  expect(content.missing).toEqual([
    {
      field: 'customer.goal',
      title: "Customer's goal",
      why: 'the field holds filler: “tbd”',
      required: true,
    },
    {
      field: 'customer.successCriteria',
      title: 'Success criteria',
      why: 'the packet does not say',
      required: false,
    },
  ]);
  expect(obstacles(content)).toEqual(['missing', 'placeholder']);
});

test.each([
  ['a header', 'x\r\nBcc: eve@example.com', 'your goal: x Bcc: eve@example.com'],
  ['a turned direction', 'pay \u202Eeve\u202C now\u200B', 'your goal: pay eve now'],
  ['more lines', 'one\ntwo', 'your goal: one two'],
])('a value cannot bring %s into a message', (_, businessOutcome, line) => {
  const content = filled(aTemplate(), { ...RECORD, handoff: { businessOutcome } });
  expect(content.text.split('\n')).toContain(line);
});

test.each([
  'https://evil.example/login',
  'see www.evil.example',
  'evil.example/login',
  'javascript:alert(1)',
  'call tel:+1',
  '{{csm.email}}',
  'x'.repeat(2001),
])('a value such as %s is no value: the field is missing', (businessOutcome) => {
  const content = filled(aTemplate({ requires: ['customer.name', 'customer.goal'] }), {
    ...RECORD,
    handoff: { businessOutcome },
  });
  expect(content.missing.map(({ field }) => field)).toContain('customer.goal');
  expect(content.values.map(({ field }) => field)).not.toContain('customer.goal');
});

const VIDEO = aTemplate({
  kind: 'warm_introduction',
  requires: ['customer.name', 'video.url'],
  body: 'Hello {{recipient.name}},\n\n{{video.url}}\n\n{{csm.name}}',
});

test.each([
  ['', 'missing'],
  ['http://video.example/1', 'missing'],
  ['https://user@video.example/1', 'missing'],
  ['https://video.example/a b', 'missing'],
  ['javascript:alert(1)', 'missing'],
  ['{{video.url}}', 'missing'],
])('the video as “%s” keeps the message from being approved', (url, kind) => {
  expect(obstacles(filled(VIDEO, RECORD, { 'video.url': url }))).toContain(kind);
});

test('a real link goes, and no other one goes with it', () => {
  const content = filled(VIDEO, RECORD, { 'video.url': 'https://video.example/hello?id=1' });
  expect(content.text).toContain('\n\nhttps://video.example/hello?id=1\n\n');
  expect(obstacles(content)).toEqual([]);
  for (const more of [
    'https://evil.example/',
    'https://video.example/hello?id=1.evil.example/x',
    'www.evil.example',
  ])
    expect(obstacles({ ...content, text: `${content.text}\n${more}` }), more).toEqual(['link']);
  expect(obstacles({ ...content, text: `${content.text}\n(https://video.example/hello?id=1).` })).toEqual([]);
});

test('what nothing backs, what is not there any more, and what is unsure of itself cannot be approved', () => {
  const content = filled(aTemplate());
  expect(obstacles({ ...content, values: [] })).toEqual(['uncited']);
  expect(obstacles({ ...content, subject: 'Hi', text: 'Something else altogether.' })).toEqual(['uncited']);
  expect(obstacles(content, { record: { ...RECORD, handoff: { businessOutcome: 'More calls' } } })).toEqual([
    'not_found',
    'not_found',
  ]);
  expect(obstacles(content, { confidence: 0.74 })).toEqual(['low_confidence']);
  expect(obstacles(content, { confidence: 0.75 })).toEqual([]);
});

test('a message to somebody who is no contact of the customer cannot be approved', () => {
  expect(obstacles(filled(aTemplate()), { email: 'eve@evil.example' })).toEqual(['recipient']);
  expect(obstacles(filled(aTemplate()), { email: 'UTE@norrdal.example' })).toEqual([]);
});

test.each([
  [{ requires: ['customer.name', 'customer.nmae'] }, 'requires.1', 'There is no field customer.nmae'],
  [{ body: 'Hello {{customer.gaol}}' }, 'body', 'There is no field customer.gaol. There is customer.name'],
  [{ requires: ['customer.name', 'kickoff.at'] }, 'requires.1', 'never uses the field kickoff.at'],
  [{ subject: 'Hello {{csm.name}}', requires: ['recipient.name'] }, 'subject', 'must be required'],
  [{ subject: '{{video.url}}', requires: ['video.url'] }, 'subject', 'does not fit into a subject'],
  [{ body: 'See {{customer.successCriteria}} now' }, 'body', 'stands alone on its line'],
  [{ body: 'Hello {{customer.name' }, 'body', 'Braces that are no placeholder'],
  [{ body: 'See https://vendor.example/' }, 'body', 'A template holds no links'],
  [{ kind: 'timeline', policy: 'automatic' }, 'policy', 'is always a draft first'],
] satisfies [Partial<MessageTemplate>, string, string][])(
  'a template with %o is refused at its place',
  (given, path, message) => {
    expect(templateProblems(aTemplate(given))).toContainEqual({
      path,
      message: expect.stringContaining(message),
    });
  },
);
