import { expect, test } from 'vitest';
import { readUpload, readUploads } from './upload.ts';

function form(fields: Record<string, string | File>): FormData {
  const data = new FormData();
  for (const [name, value] of Object.entries(fields)) data.set(name, value);
  return data;
}

test('a file wins over a paste', async () => {
  const read = await readUpload(form({ file: new File(['{"a":1}'], 'deal.json'), text: '{}' }));
  expect(read).toEqual({ ok: true, fileName: 'deal.json', text: '{"a":1}' });
});

test('a paste is taken where no file was chosen', async () => {
  const read = await readUpload(form({ file: new File([], ''), text: ' {"b":2} ' }));
  expect(read).toMatchObject({ ok: true, text: ' {"b":2} ' });
});

test('nothing, an empty file and bytes that are no text are said in plain words', async () => {
  expect(await readUpload(form({ file: new File([], ''), text: '  ' }))).toMatchObject({
    ok: false,
    message: 'Choose a file, or paste a record.',
  });
  expect(await readUpload(form({ file: new File(['\n'], 'x.json') }))).toMatchObject({
    ok: false,
    message: '“x.json” is empty.',
  });
  const bytes = await readUpload(form({ file: new File([new Uint8Array([0xff, 0xfe, 0x00])], 'y.bin') }));
  expect(bytes).toMatchObject({ ok: false, message: expect.stringContaining('not UTF-8') });
});

test('several files are taken in their order, and one that cannot be read stops them all by its name', async () => {
  const several = new FormData();
  for (const name of ['b.json', 'a.json']) several.append('file', new File([`"${name}"`], name));
  expect(await readUploads(several)).toEqual({
    ok: true,
    files: [
      { fileName: 'b.json', text: '"b.json"' },
      { fileName: 'a.json', text: '"a.json"' },
    ],
  });
  several.append('file', new File([' '], 'blank.json'));
  expect(await readUploads(several)).toEqual({ ok: false, message: '“blank.json” is empty.' });
});
