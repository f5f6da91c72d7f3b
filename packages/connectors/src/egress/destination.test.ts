import { expect, test } from 'vitest';
import { NOTHING_ALLOWED, readAllowance } from './allowance.ts';
import { destinationOf } from './destination.ts';
import { resolveChecked } from './resolve.ts';

const allowing = (text: string) => {
  const read = readAllowance(text);
  if (!read.ok) throw new Error(read.wrong);
  return read.allowance;
};
const refusalOf = (url: string, allowed = NOTHING_ALLOWED) => {
  const judged = destinationOf(url, allowed);
  return judged.ok ? null : judged.message;
};

test.each([
  ...['https://127.0.0.1/', 'https://127.1/', 'https://0/', 'https://0x7f.1/', 'https://0X7F000001/'],
  ...['https://2130706433/', 'https://017700000001/', 'https://0177.0.0.1/', 'https://127.0.0.1./'],
  ...['https://127。0。0。1/', 'https://１２７.0.0.1/', 'https://%31%32%37.0.0.1/', 'https://127.0.1/'],
  ...['https://3232235777/', 'https://0xa9.0xfe.0xa9.0xfe/latest/meta-data/', 'https://169.254.169.254/'],
  ...['https://10.1.2.3:8443/', 'https://100.64.0.1/', 'https://172.31.0.1/', 'https://192.168.1.1/'],
  ...[
    'https://[::1]/',
    'https://[::]/',
    'https://[0:0:0:0:0:0:0:1]/',
    'https://[fe80::1]/',
    'https://[fd00::1]/',
  ],
  ...[
    'https://[::ffff:127.0.0.1]/',
    'https://[::ffff:7f00:1]/',
    'https://[64:ff9b::7f00:1]/',
    'https://[2002:7f00:1::]/',
  ],
])('%s is inside', (url) => {
  expect(refusalOf(url)).toBe(
    'This address lies inside a network: only what the internet reaches is called.',
  );
});

test.each([
  ...['https://localhost/', 'https://LOCALHOST/', 'https://a.localhost/', 'https://ⓛocalhost/'],
  ...[
    'https://printer.local/',
    'https://metadata.google.internal/',
    'https://intranet/',
    'https://box.home.arpa/',
  ],
  ...['https://a.corp/', 'https://a.lan/', 'https://a.onion/', 'https://a.test/', 'https://metadata/'],
])('%s is a name from inside', (url) => {
  expect(refusalOf(url)).toBe(
    'This name belongs inside a network: only what the internet reaches is called.',
  );
});

test.each([
  ['http://hooks.vendor.com/', 'The address must begin with https://.'],
  ['ftp://hooks.vendor.com/', 'The address must begin with https://.'],
  ['file:///etc/passwd', 'The address must begin with https://.'],
  ['javascript:alert(1)', 'The address must begin with https://.'],
  ['https://me:secret@hooks.vendor.com/', 'The address must hold no user name or password.'],
  ['https://me@hooks.vendor.com/', 'The address must hold no user name or password.'],
  ['https://hooks.vendor.com./', 'Write the name without a dot at its end.'],
  ['https://localhost./', 'Write the name without a dot at its end.'],
  ['https://printer.local../', 'Write the name without a dot at its end.'],
  ['https:// /', 'This is no web address.'],
  ['not an address', 'This is no web address.'],
  ['', 'This is no web address.'],
  [`https://hooks.vendor.com/${'x'.repeat(2000)}`, 'This is no web address.'],
  ['https://1.2.3.4.5/', 'This is no web address.'],
])('%s is refused: %s', (url, message) => {
  expect(refusalOf(url)).toBe(message);
});

test('a full name over https passes, with any port', () => {
  for (const url of ['https://hooks.vendor.com/in?a=b', 'https://hooks.vendor.com:8443/', 'https://8.8.8.8/'])
    expect(refusalOf(url), url).toBeNull();
});

test('an allowance for a host holds for that host and port alone, in whatever notation', () => {
  const allowed = allowing('10.0.0.5:8443, billing.corp:80 [fd00::1]:443');
  for (const url of [
    ...['http://10.0.0.5:8443/', 'https://10.0.0.5:8443/', 'http://167772165:8443/', 'http://0xa.5:8443/'],
    ...['http://billing.corp/', 'http://BILLING.corp:80/', 'https://[fd00:0::1]/'],
  ])
    expect(refusalOf(url, allowed), url).toBeNull();
  for (const url of [
    ...['http://10.0.0.5/', 'https://10.0.0.5/', 'https://10.0.0.6:8443/', 'https://billing.corp/'],
    ...[
      'http://x.billing.corp/',
      'http://me:pw@billing.corp/',
      'https://[fd00::2]/',
      'http://billing.corp./',
    ],
  ])
    expect(refusalOf(url, allowed), url).not.toBeNull();
});

test('an allowance for a range lets addresses in it through, over https, and nothing that is never reached', () => {
  const allowed = allowing('10.20.0.0/16 169.254.0.0/16 fd12::/16');
  expect(refusalOf('https://10.20.1.1/', allowed)).toBeNull();
  expect(refusalOf('https://[fd12::5]/', allowed)).toBeNull();
  for (const url of [
    'http://10.20.1.1/',
    'https://10.21.1.1/',
    'https://169.254.169.254/',
    'https://[fd13::5]/',
  ])
    expect(refusalOf(url, allowed), url).not.toBeNull();
});

test.each([
  '10.0.0.5',
  'billing.corp',
  '10.0.0.0/33',
  'fd00::/129',
  'https://a.b:1',
  'a b:1',
  '*:443',
  'x:0',
  'x:99999',
  '/8',
])('“%s” is no allowance', (text) => {
  expect(readAllowance(text).ok).toBe(false);
});

const resolved = async (url: string, addresses: readonly string[], allowed = NOTHING_ALLOWED) => {
  const judged = destinationOf(url, allowed);
  if (!judged.ok) throw new Error(judged.message);
  const asked: string[] = [];
  const answer = await resolveChecked(judged.destination, allowed, (name) => {
    asked.push(name);
    return Promise.resolve(addresses);
  });
  return { asked, answer };
};

test('a name is asked for once; one inner address among public ones refuses all', async () => {
  const open = await resolved('https://hooks.vendor.com/', ['8.8.8.8', '2606:4700::1']);
  expect(open.asked).toEqual(['hooks.vendor.com']);
  expect(open.answer).toEqual({
    ok: true,
    addresses: [
      { address: '8.8.8.8', family: 4 },
      { address: '2606:4700::1', family: 6 },
    ],
  });
  for (const inner of [
    '127.0.0.1',
    '169.254.169.254',
    '::1',
    '::ffff:10.0.0.1',
    '64:ff9b::7f00:1',
    'fe80::1%lo',
    'x',
  ])
    expect((await resolved('https://hooks.vendor.com/', ['8.8.8.8', inner])).answer).toMatchObject({
      ok: false,
      kind: 'not_allowed',
    });
  expect((await resolved('https://hooks.vendor.com/', [])).answer).toMatchObject({ kind: 'no_address' });
});

test('a name that an operator allows may lead inside, but not to metadata', async () => {
  const allowed = allowing('billing.corp:443');
  expect((await resolved('https://billing.corp/', ['10.0.0.9'], allowed)).answer.ok).toBe(true);
  expect((await resolved('https://billing.corp/', ['169.254.169.254'], allowed)).answer.ok).toBe(false);
});
