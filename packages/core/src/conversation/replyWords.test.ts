import { describe, expect, test } from 'vitest';
import { LANGUAGES } from '../portal/texts/languages.ts';
import { MAIL_TEXTS } from '../portal/texts/mails.ts';
import { replyWords } from './replyWords.ts';

const MARK = MAIL_TEXTS.en['answer.above'];

describe('an answer by mail is what somebody wrote themselves', () => {
  test.each([
    [
      'Gmail',
      'Yes, on Monday.\n\nOn Tue, 3 Mar 2026 at 10:00, Ines <in@x.example> wrote:\n\n> Hello Ute\n> Ines',
    ],
    [
      'Gmail with a long line',
      'Yes, on Monday.\n\nOn Tue, 3 Mar 2026 at 10:00, Ines Ott of Acme <\nines@x.example> wrote:\n> Hello',
    ],
    [
      'Apple Mail in German',
      `Yes, on Monday.\n\n> Am 03.03.2026 um 10:00 schrieb Ines <i@x.example>:\n> \n> ${MARK}\n> Hello`,
    ],
    ['Thunderbird in German', 'Yes, on Monday.\n\nAm 03.03.26 um 10:00 schrieb Ines:\n> Hello\n> Ines\n'],
    [
      'Outlook',
      'Yes, on Monday.\r\n\r\nFrom: Ines <i@x.example>\r\nSent: Tuesday\r\nTo: Ute\r\n\r\nHello Ute',
    ],
    [
      'Outlook in German',
      'Yes, on Monday.\n\n________________________________\nVon: Ines\nGesendet: Dienstag\n\nHello',
    ],
    ['an old Outlook', 'Yes, on Monday.\n\n-----Original Message-----\nHello Ute'],
    [
      'our mark, quoted without any sign',
      `Yes, on Monday.\n\nInes, 3.3.:\n${MARK}\nHello Ute`.replace('Ines, 3.3.:\n', ''),
    ],
    ['an attribution over our mark', `Yes, on Monday.\n\nOn Tue Ines wrote:\n\n${MARK}\nHello Ute`],
    ['a signature set apart', 'Yes, on Monday.\n-- \nUte Brandt\nNorrdal'],
    ['nothing quoted', '  Yes, on Monday.  \n\n'],
  ])('%s', (_, text) => expect(replyWords(text)).toBe('Yes, on Monday.'));
});

test('our mark is found in each language', () => {
  for (const language of LANGUAGES)
    expect(replyWords(`Yes\n\n${MAIL_TEXTS[language]['answer.above']}\n\nHello`)).toBe('Yes');
});

test.each([
  'On Monday I wrote:\nplease call me.',
  'From: Monday on we are there.\nThank you',
  'It costs 5 > 3\nand that is right.',
  'a\n\n> you asked\n\nb',
])('a sentence that only looks like the beginning of a quotation stays: %s', (text) =>
  expect(replyWords(text)).toBe(text),
);

test('where somebody wrote between the lines alone, all of it is kept', () => {
  const text = '> Who gives the training?\n> And when?';
  expect(replyWords(text)).toBe(text);
});

test('what nobody sees goes', () => expect(replyWords('Hi\u0000\u202e there')).toBe('Hi there'));

test.each(['On a\n', '>\n', 'From: x\n', '-----\n', 'On ', ' wrote:'])(
  'a text that is made to take long comes to an end: %j',
  (piece) => expect(replyWords(piece.repeat(20_000))).toEqual(expect.any(String)),
);
