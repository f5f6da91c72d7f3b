import { emailDomain } from '../compare/names.ts';

/** Mail services open to everybody: sharing one makes nobody a colleague. */
export const PUBLIC_MAIL: ReadonlySet<string> = new Set([
  'gmail.com',
  'googlemail.com',
  'outlook.com',
  'hotmail.com',
  'live.com',
  'yahoo.com',
  'icloud.com',
  'me.com',
  'aol.com',
  'proton.me',
  'protonmail.com',
  'gmx.com',
  'gmx.de',
  'gmx.net',
  'web.de',
  'mail.com',
]);

/** The domains of a firm's own mail among these addresses, each once, in order. A service open to everybody is no firm's. */
export function ownDomains(addresses: readonly string[]): string[] {
  const domains = addresses.map((address) => emailDomain(address) ?? '');
  return [...new Set(domains)].filter((domain) => domain !== '' && !PUBLIC_MAIL.has(domain)).sort();
}
