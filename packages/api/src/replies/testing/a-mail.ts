/** A mail in RFC 5322, as a mail program makes it. */
export function aMail(given: {
  readonly to: string;
  readonly from?: string;
  readonly text?: string;
  readonly html?: string;
  readonly messageId?: string;
  /** More header lines. */
  readonly headers?: readonly string[];
  readonly files?: readonly { readonly name: string; readonly content: string }[];
}): Buffer {
  const { to, from = 'Ute Brandt <ute@norrdal.example>', text, html, files = [] } = given;
  const body =
    html === undefined
      ? ['Content-Type: text/plain; charset=utf-8', '', text ?? '']
      : ['Content-Type: text/html; charset=utf-8', '', html];
  const parts = files.map(({ name, content }) => [
    `Content-Type: application/octet-stream; name="${name}"`,
    `Content-Disposition: attachment; filename="${name}"`,
    'Content-Transfer-Encoding: base64',
    '',
    Buffer.from(content).toString('base64'),
  ]);
  const lines = [
    `From: ${from}`,
    `To: ${to}`,
    'Subject: Re: Ines Ott of Acme wrote to you',
    `Message-ID: ${given.messageId ?? `<${++mails}@norrdal.example>`}`,
    'MIME-Version: 1.0',
    ...(given.headers ?? []),
    ...(files.length === 0
      ? body
      : [
          'Content-Type: multipart/mixed; boundary="part"',
          '',
          ...[body, ...parts].flatMap((part) => ['--part', ...part]),
          '--part--',
        ]),
    '',
  ];
  return Buffer.from(lines.join('\r\n'));
}

let mails = 0;
