/** Kinds of files that a document may be. Each is recognised by its content, and its name must agree. */
export const DOCUMENT_TYPES = ['pdf', 'xlsx', 'csv', 'png', 'jpeg'] as const;
export type DocumentType = (typeof DOCUMENT_TYPES)[number];

/** The endings of file names that a kind may have; the first is what it is called. */
export const TYPE_EXTENSIONS: Readonly<Record<DocumentType, readonly string[]>> = {
  pdf: ['pdf'],
  xlsx: ['xlsx'],
  csv: ['csv', 'txt'],
  png: ['png'],
  jpeg: ['jpg', 'jpeg', 'jpe'],
};

/** As a browser's file picker and an answer's header have it. */
export const TYPE_MEDIA: Readonly<Record<DocumentType, string>> = {
  pdf: 'application/pdf',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  csv: 'text/csv',
  png: 'image/png',
  jpeg: 'image/jpeg',
};

/** The ending of a file's name in small letters; empty where it has none. */
export function extensionOf(fileName: string): string {
  return /\.([^./\\]+)$/.exec(fileName.trim())?.[1]?.toLowerCase() ?? '';
}

const DANGEROUS = new Set(
  'exe com scr bat cmd ps1 vbs js mjs jse wsf hta jar msi dll lnk html htm xhtml svg xml php asp aspx jsp sh app docm xlsm pptm xlam iso img zip'.split(
    ' ',
  ),
);

/** An ending before the last one that would make a file run or open elsewhere ("order.exe.pdf", "list.html.csv"); null for none. */
export function hiddenExtension(fileName: string): string | null {
  const earlier = fileName.trim().toLowerCase().split('.').slice(1, -1);
  return earlier.map((part) => part.trim()).find((part) => DANGEROUS.has(part)) ?? null;
}
