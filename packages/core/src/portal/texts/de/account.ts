import type { account as en } from '../en/account.ts';
import type { Same } from '../say.ts';

export const account: Same<typeof en> = {
  'account.title': 'Ihre Einstellungen',
  'account.you': 'Sie',
  'account.roles': 'Sie sind hier als',
  'account.preferences': 'Sprache und Zeit',
  'account.language': 'Sprache',
  'account.timezone': 'Zeitzone',
  'account.asBrowser': 'Wie mein Browser es sagt',
  'account.save': 'Speichern',
  'account.saved': 'Gespeichert.',
  'account.notSaved': 'Das ließ sich nicht speichern. Bitte sehen Sie nach und versuchen Sie es noch einmal.',
  'account.session': 'Angemeldet',
  'account.sessionWhat':
    'Sie bleiben auf diesem Gerät bis zu zwei Wochen angemeldet. Wenn Ihnen ein Gerät abhandengekommen ist, melden Sie sich überall ab.',
  'account.signOut': 'Abmelden',
  'account.everywhere': 'Überall abmelden',
};
