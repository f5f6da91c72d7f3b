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
  'account.mails': 'E-Mails',
  'account.mails.what':
    'Codes zum Anmelden, Einladungen und was Ihnen jemand persönlich schreibt, kommen immer. Bei diesen wählen Sie; sie stehen auch hier im Portal.',
  'account.mails.conversation': 'Wenn Ihr Team bei {vendor} in den Nachrichten schreibt',
  'account.mails.reminders': 'Erinnerungen an das, was noch offen ist',
  'unsubscribe.title': 'Weniger E-Mails',
  'unsubscribe.conversation':
    'Möchten Sie keine E-Mails mehr, wenn Ihr Team bei {vendor} Ihnen schreibt? Im Portal bleibt alles da.',
  'unsubscribe.reminders':
    'Möchten Sie keine Erinnerungen von {vendor} mehr an das, was noch offen ist? Im Portal bleibt alles da.',
  'unsubscribe.go': 'Keine solchen E-Mails mehr',
  'unsubscribe.done': 'Sie bekommen keine solchen E-Mails mehr.',
  'unsubscribe.back': 'Wenn Sie sie wieder möchten, wählen Sie das in Ihren Einstellungen.',
  'unsubscribe.settings': 'Zu Ihren Einstellungen',
  'unsubscribe.unknown':
    'Dieser Link führt nirgends mehr hin. Ihre E-Mails wählen Sie in Ihren Einstellungen.',
  'account.session': 'Angemeldet',
  'account.sessionWhat':
    'Sie bleiben auf diesem Gerät bis zu zwei Wochen angemeldet. Wenn Ihnen ein Gerät abhandengekommen ist, melden Sie sich überall ab.',
  'account.signOut': 'Abmelden',
  'account.everywhere': 'Überall abmelden',
};
