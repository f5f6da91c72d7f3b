import { deflateSync } from 'node:zlib';
import { aZip } from './a-zip.ts';
import { aJpeg, aPdf, aPng, aWorkbook } from './documents.ts';

/** A sheet as it should be. */
const ROSTER = [
  ['Name', 'E-mail', 'Role'],
  ['Ada', 'ada@example.com', 'user'],
];
const zeros = (megabytes: number) => Buffer.alloc(megabytes * 1024 * 1024);
const laughs = `<?xml version="1.0"?><!DOCTYPE lolz [<!ENTITY a "ha">${Array.from({ length: 20 }, (_, n) => `<!ENTITY a${n} "${'&a;'.repeat(10)}">`).join('')}]><sst>&a19;</sst>`;
const EICAR = ['X5O!P%@AP[4\\PZX54(P^)7CC)7}$', 'EICAR-STANDARD-ANTIVIRUS-TEST-FILE!$H+H*'].join('');
const crafted = (name: string, bytes: Buffer | string) => aWorkbook(ROSTER, [{ name, bytes }]);
const locked =
  '<< /Filter /Standard /V 1 /R 2 /P -4 /O <' + '41'.repeat(32) + '> /U <' + '42'.repeat(32) + '> >>';

/** Files that nobody should take: what each is, its name, and its bytes. */
export const HOSTILE_FILES: readonly [string, string, () => Buffer | string][] = [
  ['a program named as a PDF', 'order.pdf', () => Buffer.from(`MZ${'\0'.repeat(60)}PE\0\0`, 'latin1')],
  [
    'an ELF program named as a sheet',
    'list.xlsx',
    () => Buffer.from('7f454c46020101000000000000000000', 'hex'),
  ],
  ['a script named as a list', 'list.csv', () => '#!/bin/sh\nrm -rf /\n'],
  ['a second ending', 'list.html.csv', () => 'Name,E-mail,Role\nAda,ada@example.com,user\n'],
  ['a program in disguise', 'order.exe.pdf', () => aPdf(['Order'])],
  [
    'a PDF that is an archive too',
    'order.pdf',
    () => Buffer.concat([aPdf(['Order']), aZip([{ name: 'a.exe', bytes: 'MZ' }])]),
  ],
  [
    'a picture that is an archive too',
    'order.png',
    () => Buffer.concat([aPng(900, 900), aZip([{ name: 'a', bytes: 'x' }])]),
  ],
  [
    'a photo that is an archive too',
    'order.jpg',
    () => Buffer.concat([aJpeg(900, 900), aZip([{ name: 'a', bytes: 'x' }])]),
  ],
  [
    'a photo with a page in it',
    'order.jpg',
    () => Buffer.concat([aJpeg(900, 900), Buffer.from('<script>alert(1)</script>')]),
  ],
  [
    'a PDF with a page before it',
    'order.pdf',
    () => Buffer.from(`%PDF-1.7\n<html><script>1</script>\n${aPdf(['x']).toString('latin1')}`, 'latin1'),
  ],
  ['a sheet with macros', 'list.xlsx', () => crafted('xl/vbaProject.bin', 'macro')],
  [
    'a sheet that calls itself macro-enabled',
    'list.xlsx',
    () =>
      crafted(
        '[Content_Types].xml',
        '<Types><Override ContentType="application/vnd.ms-excel.sheet.macroEnabled.main+xml"/></Types>',
      ),
  ],
  ['a sheet with a file in it', 'list.xlsx', () => crafted('xl/embeddings/oleObject1.bin', 'MZ')],
  [
    'a sheet with links to other files',
    'list.xlsx',
    () => crafted('xl/externalLinks/externalLink1.xml', '<a/>'),
  ],
  [
    'a text document',
    'order.docx',
    () =>
      aZip([
        { name: '[Content_Types].xml', bytes: '<Types/>' },
        { name: 'word/document.xml', bytes: '<a/>' },
      ]),
  ],
  [
    'an Office file of before 2007',
    'list.xls',
    () => Buffer.concat([Buffer.from('d0cf11e0a1b11ae1', 'hex'), Buffer.alloc(600)]),
  ],
  [
    'a sheet with a password',
    'list.xlsx',
    () =>
      Buffer.concat([
        Buffer.from('d0cf11e0a1b11ae1', 'hex'),
        Buffer.alloc(600),
        Buffer.from('EncryptedPackage', 'utf16le'),
      ]),
  ],
  ['an archive with a password', 'list.xlsx', () => aZip([{ name: 'a', bytes: 'x', locked: true }])],
  [
    'a PDF with a password',
    'order.pdf',
    () => aPdf(['Order'], { trailer: `/Encrypt ${locked} /ID [<00><00>]` }),
  ],
  [
    'a PDF that runs a script',
    'order.pdf',
    () => aPdf(['Order'], { catalog: '/OpenAction << /S /JavaScript /JS (app.alert(1)) >>' }),
  ],
  [
    'a PDF that hides its script',
    'order.pdf',
    () => aPdf(['Order'], { catalog: '/OpenAction << /S /J#61vaScript /#4aS (app.alert(1)) >>' }),
  ],
  [
    'a PDF that starts a program',
    'order.pdf',
    () => aPdf(['Order'], { catalog: '/OpenAction << /S /Launch /F (cmd.exe) >>' }),
  ],
  [
    'a PDF with a file in it',
    'order.pdf',
    () =>
      aPdf(['Order'], {
        catalog: '/Names << /EmbeddedFiles << /Names [(a) 100 0 R] >> >>',
        objects: ['<< /Type /Filespec /F (a.exe) >>'],
      }),
  ],
  ['half a PDF', 'order.pdf', () => aPdf(['Order']).subarray(0, 300)],
  ['a PDF that is none', 'order.pdf', () => '%PDF-1.7\n%%EOF'],
  ['a drawing', 'logo.png', () => '<svg xmlns="http://www.w3.org/2000/svg" onload="alert(1)"/>'],
  ['a drawing named as a list', 'list.csv', () => '\n <svg onload="alert(1)"/>'],
  ['a web page', 'list.csv', () => '<!doctype html><title>x</title>'],
  ['an archive that leads out of its folder', 'list.xlsx', () => crafted('../../etc/passwd', 'x')],
  ['one that does so by the other slash', 'list.xlsx', () => crafted('..\\..\\evil', 'x')],
  ['one with a place of its own', 'list.xlsx', () => crafted('/etc/cron.d/x', 'x')],
  ['a flat bomb', 'list.xlsx', () => crafted('xl/worksheets/sheet2.xml', zeros(200))],
  [
    'a bomb whose files lie on each other',
    'list.xlsx',
    () => aZip([{ name: 'a.xml', bytes: zeros(20) }], 900),
  ],
  ['more entries than a workbook has', 'list.xlsx', () => aZip([{ name: 'a.xml', bytes: 'x' }], 5000)],
  [
    'a nested bomb',
    'list.xlsx',
    () =>
      crafted(
        'xl/media/inner.zip',
        aZip([{ name: 'b.zip', bytes: aZip([{ name: 'c', bytes: zeros(100) }]) }]),
      ),
  ],
  ['a sheet that unfolds without end', 'list.xlsx', () => crafted('xl/sharedStrings.xml', laughs)],
  [
    'one that says so in another encoding',
    'list.xlsx',
    () => crafted('xl/sharedStrings.xml', Buffer.from(`\ufeff${laughs}`, 'utf16le')),
  ],
  [
    'a cell at the end of the world',
    'list.xlsx',
    () =>
      crafted(
        'xl/worksheets/sheet1.xml',
        '<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><dimension ref="A1:XFD1048576"/><sheetData><row r="1048576"><c r="XFD1048576" t="inlineStr"><is><t>x</t></is></c></row></sheetData></worksheet>',
      ),
  ],
  ['a bomb of a PDF', 'order.pdf', () => aPdf(['x'], { bomb: deflateSync(zeros(400)) })],
  ['a picture of 50,000 by 50,000', 'order.png', () => aPng(50_000, 50_000)],
  ['a photo of 65,000 by 65,000', 'order.jpg', () => aJpeg(65_000, 65_000)],
  ['a picture without a size', 'order.png', () => aPng(0, 900)],
  ['half a picture', 'order.png', () => aPng(900, 900).subarray(0, 60)],
  ['the test virus', 'list.csv', () => EICAR],
  ['the test virus within a list', 'list.csv', () => `Name,E-mail,Role\n${EICAR},a@example.com,user\n`],
  ['the test virus in a picture', 'order.png', () => Buffer.concat([aPng(900, 900), Buffer.from(EICAR)])],
  ['noise', 'order.pdf', () => Buffer.from(Array.from({ length: 5000 }, (_, n) => (n * 7919) % 256))],
  ['an archive', 'list.zip', () => aZip([{ name: 'list.csv', bytes: 'Name' }])],
  ['an empty archive', 'list.xlsx', () => Buffer.from(`PK\x05\x06${'\0'.repeat(18)}`, 'latin1')],
  ['a cut archive', 'list.xlsx', () => aWorkbook(ROSTER).subarray(0, 900)],
];
