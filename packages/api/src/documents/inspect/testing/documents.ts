import { crc32, deflateSync } from 'node:zlib';
import { aZip } from './a-zip.ts';
import type { ZipPart } from './a-zip.ts';

const XML = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>';
const OPEN = 'http://schemas.openxmlformats.org';
const TYPES = `${XML}<Types xmlns="${OPEN}/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/xl/workbook.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"/><Override PartName="/xl/worksheets/sheet1.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml"/></Types>`;
const relations = (target: string, type: string) =>
  `${XML}<Relationships xmlns="${OPEN}/package/2006/relationships"><Relationship Id="rId1" Type="${OPEN}/officeDocument/2006/relationships/${type}" Target="${target}"/></Relationships>`;

/** A workbook of one sheet. `more`: further parts, or others in the place of those. */
export function aWorkbook(rows: readonly (readonly string[])[], more: readonly ZipPart[] = []): Buffer {
  const cell = (value: string) =>
    value === '' ? '' : `<is><t>${value.replaceAll('&', '&amp;').replaceAll('<', '&lt;')}</t></is>`;
  const sheet = rows
    .map((cells, row) => {
      const inner = cells.map(
        (value, at) => `<c r="${String.fromCharCode(65 + at)}${row + 1}" t="inlineStr">${cell(value)}</c>`,
      );
      return `<row r="${row + 1}">${inner.join('')}</row>`;
    })
    .join('');
  const parts: ZipPart[] = [
    { name: '[Content_Types].xml', bytes: TYPES },
    { name: '_rels/.rels', bytes: relations('xl/workbook.xml', 'officeDocument') },
    {
      name: 'xl/workbook.xml',
      bytes: `${XML}<workbook xmlns="${OPEN}/spreadsheetml/2006/main" xmlns:r="${OPEN}/officeDocument/2006/relationships"><sheets><sheet name="People" sheetId="1" r:id="rId1"/></sheets></workbook>`,
    },
    { name: 'xl/_rels/workbook.xml.rels', bytes: relations('worksheets/sheet1.xml', 'worksheet') },
    {
      name: 'xl/worksheets/sheet1.xml',
      bytes: `${XML}<worksheet xmlns="${OPEN}/spreadsheetml/2006/main"><sheetData>${sheet}</sheetData></worksheet>`,
    },
  ];
  const others = more.map(({ name }) => name);
  return aZip([...parts.filter(({ name }) => !others.includes(name)), ...more]);
}

/** A PDF whose pages each say one of these texts. `catalog`, `trailer`: further entries of them; `objects`: further objects, from 100. `bomb`: what
 * is drawn on each page instead, packed. */
export function aPdf(
  texts: readonly string[],
  more: { catalog?: string; trailer?: string; objects?: readonly string[]; bomb?: Buffer } = {},
): Buffer {
  const pages = texts.map((_, index) => `${10 + index * 2} 0 R`).join(' ');
  const bodies: [number, string][] = [
    [1, `<< /Type /Catalog /Pages 2 0 R ${more.catalog ?? ''} >>`],
    [2, `<< /Type /Pages /Kids [${pages}] /Count ${texts.length} >>`],
    [3, '<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>'],
    ...texts.flatMap((text, index): [number, string][] => {
      const drawn = more.bomb?.toString('latin1') ?? `BT /F1 12 Tf 40 700 Td (${text}) Tj ET`;
      const packed = more.bomb === undefined ? '' : '/Filter /FlateDecode';
      const stream = `<< /Length ${drawn.length} ${packed} >>\nstream\n${drawn}\nendstream`;
      return [
        [
          10 + index * 2,
          `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 600 800] /Resources << /Font << /F1 3 0 R >> >> /Contents ${11 + index * 2} 0 R >>`,
        ],
        [11 + index * 2, stream],
      ];
    }),
    ...(more.objects ?? []).map((body, index): [number, string] => [100 + index, body]),
  ];
  let file = '%PDF-1.7\n';
  const table = bodies.map(([id, body]) => {
    const entry = `${id} 1\n${String(file.length).padStart(10, '0')} 00000 n \n`;
    file += `${id} 0 obj\n${body}\nendobj\n`;
    return entry;
  });
  const start = file.length;
  file += `xref\n0 1\n0000000000 65535 f \n${table.join('')}trailer\n<< /Size 200 /Root 1 0 R ${more.trailer ?? ''} >>\nstartxref\n${start}\n%%EOF\n`;
  return Buffer.from(file, 'latin1');
}

/** A grey picture; its size is what its header says, its pixels are few. */
export function aPng(width: number, height: number): Buffer {
  const chunk = (name: string, data: Buffer) => {
    const [length, sum] = [Buffer.alloc(4), Buffer.alloc(4)];
    const named = Buffer.concat([Buffer.from(name), data]);
    length.writeUInt32BE(data.length);
    sum.writeUInt32BE(crc32(named));
    return Buffer.concat([length, named, sum]);
  };
  const header = Buffer.alloc(13);
  header.writeUInt32BE(width, 0);
  header.writeUInt32BE(height, 4);
  header.writeUInt8(8, 8);
  return Buffer.concat([
    Buffer.from('\x89PNG\r\n\x1a\n', 'latin1'),
    chunk('IHDR', header),
    chunk('IDAT', deflateSync(Buffer.alloc(1000))),
    chunk('IEND', Buffer.alloc(0)),
  ]);
}

/** As a camera begins one, up to its first pixels. */
export function aJpeg(width: number, height: number): Buffer {
  const size = Buffer.alloc(4);
  size.writeUInt16BE(height, 0);
  size.writeUInt16BE(width, 2);
  return Buffer.concat([
    Buffer.from('ffd8ffe000104a46494600010100000100010000ffc0001108', 'hex'),
    size,
    Buffer.from('03012200021101031101ffda000c03010002110311003f00', 'hex'),
    Buffer.alloc(64, 1),
    Buffer.from('ffd9', 'hex'),
  ]);
}
