import { compile } from 'html-to-text';
import PostalMime, { addressParser } from 'postal-mime';
import type { Attachment, Email } from 'postal-mime';
import { LONGEST_TEXT, MOST_FILES } from '../mail-parts.ts';
import type { MailParts } from '../mail-parts.ts';

/** Mails of people have two or three levels, and some kilobytes of headers. */
const LIMITS = { maxNestingDepth: 20, maxHeadersSize: 512 * 1024, maxRfc822NestingDepth: 0 };
/** HTML beyond this is not looked at. */
const LONGEST_HTML = 2_000_000;

/** Pictures and addresses behind words say nothing to a reader of plain text. */
const htmlToText = compile({
  wordwrap: false,
  limits: { maxInputLength: LONGEST_HTML, maxDepth: 200, maxChildNodes: 5000, ellipsis: '' },
  selectors: [
    { selector: 'a', options: { ignoreHref: true } },
    { selector: 'img', format: 'skip' },
    ...['h1', 'h2', 'h3', 'h4', 'h5', 'h6'].map((selector) => ({ selector, options: { uppercase: false } })),
  ],
});

/** Takes a mail apart. @throws where it is none, or more than a person sends */
export async function takeApart(raw: Uint8Array): Promise<MailParts> {
  const mail = await PostalMime.parse(raw, LIMITS);
  const text = mail.text?.trim() ? mail.text : htmlToText(mail.html ?? '');
  const files = mail.attachments.filter(isFile);
  return {
    from: sendersOf(mail).slice(0, 20),
    messageId: mail.messageId?.trim().slice(0, 1000) || null,
    isAutomatic: isAutomatic(mail),
    isForged: saysForged(mail),
    text: text.slice(0, LONGEST_TEXT).replace(/[\uD800-\uDBFF]$/, ''),
    files: files.slice(0, MOST_FILES).map(({ filename, content }) => ({
      name: (filename ?? '').slice(0, 400),
      base64: Buffer.from(content as ArrayBuffer).toString('base64'),
    })),
    moreFiles: Math.max(0, files.length - MOST_FILES),
  };
}

/** A file that somebody put to it, and not a picture of its text or its signature. */
function isFile({ related, disposition, filename, mimeType }: Attachment): boolean {
  if (related === true || mimeType === 'text/calendar' || mimeType.startsWith('application/pgp-'))
    return false;
  if (mimeType === 'application/pkcs7-signature' || mimeType === 'application/x-pkcs7-signature')
    return false;
  return filename !== null && !(disposition === 'inline' && mimeType.startsWith('image/'));
}

/** All of them: a mail that names several, or has the header twice, shows one to its reader and another to us. */
function sendersOf({ headers }: Email): string[] {
  const all = headers
    .filter(({ key }) => key === 'from')
    .flatMap(({ value }) => addressParser(value, { flatten: true }));
  return [...new Set(all.map(({ address }) => (address ?? '').trim().toLowerCase().slice(0, 400)))];
}

/** As RFC 3834 has it, and as those say it who do not keep to it. */
function isAutomatic({ headers }: Email): boolean {
  return headers.some(({ key, value }) => {
    const said = value.trim().toLowerCase();
    switch (key) {
      case 'auto-submitted':
        return !/^no\b/.test(said);
      case 'precedence':
        return /^(?:bulk|junk|list|auto_reply)\b/.test(said);
      case 'x-autoreply':
      case 'x-autorespond':
      case 'list-id':
        return true;
      case 'return-path':
        return said === '<>';
      case 'content-type':
        return /^multipart\/report\b/.test(said);
      default:
        return false;
    }
  });
}

/** The mail server's own verdict. Whoever writes one into their own mail can only have it refused. */
function saysForged({ headers }: Email): boolean {
  return headers.some(
    ({ key, value }) => key === 'authentication-results' && /\bdmarc\s*=\s*fail\b/i.test(value),
  );
}
