import { expect, test } from 'vitest';
import { isOwn, mentionsIn, mentionsInRow } from './mentions.ts';

const terms = ['ada@norrdal.example', 'ada lund'];

test('of a record only what is about the person is given, wherever it stands', () => {
  const record = {
    account: { name: 'Norrdal' },
    stakeholders: [
      { name: 'Ada Lund', email: 'Ada@Norrdal.example', role: 'champion', seat: 3, more: { own: 'x' } },
      { name: 'Bo Blank', email: 'bo@norrdal.example', role: 'admin' },
    ],
    kickoff: { attendees: ['bo@norrdal.example', 'ada@norrdal.example'] },
  };
  expect(mentionsInRow({ record, number: 1, note: 'nobody' }, terms)).toEqual([
    {
      at: 'record.stakeholders[0]',
      value: { name: 'Ada Lund', email: 'Ada@Norrdal.example', role: 'champion', seat: 3 },
    },
    { at: 'record.kickoff.attendees[1]', value: 'ada@norrdal.example' },
  ]);
});

test('a message to them is given with its words', () => {
  const payload = {
    to: { name: 'A', email: 'ada@norrdal.example' },
    subject: 'Welcome',
    text: 'Good morning.',
  };
  expect(mentionsIn(payload, terms)[0]).toEqual({
    at: '',
    value: { subject: 'Welcome', text: 'Good morning.' },
  });
});

test('of a long text what stands around each mention, of a text that is JSON what is in it', () => {
  const long = `${'x'.repeat(9000)} Ada Lund said yes ${'y'.repeat(9000)} ADA LUND ${'z'.repeat(900)}`;
  const [found] = mentionsIn({ text: long }, terms);
  expect(String(found?.value).length).toBeLessThan(1000);
  expect(String(found?.value).match(/ada lund/gi)).toHaveLength(2);
  expect(mentionsIn(JSON.stringify({ details: { email: terms[0], other: 1 } }), terms)).toEqual([
    { at: 'details', value: { email: terms[0], other: 1 } },
  ]);
  expect(mentionsIn('{broken ada lund', terms)).toEqual([{ at: '', value: '{broken ada lund' }]);
});

test('a row is theirs where a column is exactly them, or it is addressed to them', () => {
  const ids = ['c-1', 'ada@norrdal.example'];
  expect(isOwn({ contact_id: 'c-1' }, ids)).toBe(true);
  expect(isOwn({ actor: 'contact:c-1' }, ids)).toBe(true);
  expect(isOwn({ recipient: { email: 'ada@norrdal.example' } }, ids)).toBe(true);
  expect(isOwn({ body: 'to ada@norrdal.example', attendees: [{ email: 'ada@norrdal.example' }] }, ids)).toBe(
    false,
  );
});

test('somebody whose address or name only contains theirs is somebody else', () => {
  for (const text of [
    'nada@norrdal.example',
    'x.ada@norrdal.example',
    'ada@norrdal.example.com',
    'Ada Lundgren',
  ])
    expect(mentionsIn(text, terms), text).toEqual([]);
  for (const text of ['<ada@norrdal.example>', 'to ada@norrdal.example.', '"Ada Lund": yes'])
    expect(mentionsIn(text, terms), text).toHaveLength(1);
});
