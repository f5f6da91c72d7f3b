import type { common as en } from '../en/common.ts';
import type { Same } from '../say.ts';

export const common: Same<typeof en> = {
  'nav.label': 'Ihre Einführung',
  'nav.skip': 'Zum Inhalt springen',
  'nav.home': 'Start',
  'nav.account': 'Ihre Einstellungen',
  'nav.loading': 'Lädt',
  'role.sponsor': 'Sponsor',
  'role.champion': 'Projektverantwortung',
  'role.admin': 'Administration',
  'role.technical_owner': 'Technische Leitung',
  'role.billing_contact': 'Rechnungskontakt',
  'demo.banner': 'Demo: Alles, was Sie sehen, ist erfunden.',
  undo: 'Rückgängig',
  dismiss: 'Schließen',
  'view.banner': 'Sie sehen das Portal, wie {name} es sieht. Ändern lässt sich nichts.',
  'view.end': 'Beenden',
  'view.title': 'Das Portal ansehen',
  'view.lead':
    'Sie sehen eine Stunde lang, was dieser Kunde sieht. Ändern lässt sich nichts, und im Verlauf der Einführung steht, dass Sie nachgesehen haben.',
  'view.go': 'Ansehen',
  'view.failed': 'Dieser Link ist verbraucht. Öffnen Sie das Portal noch einmal aus der Konsole.',
  'error.notFound': 'Hier ist nichts',
  'error.notFoundWhat':
    'Die Adresse stimmt vielleicht nicht, oder die Seite ist nicht für Sie. Es wurde nichts geändert.',
  'error.bad': 'Das hat nicht geklappt',
  'error.badWhat':
    'Die Anfrage war nicht zu verstehen. Es wurde nichts geändert. Gehen Sie zurück und versuchen Sie es noch einmal.',
  'error.broken': 'Auf unserer Seite ist etwas schiefgegangen',
  'error.brokenWhat':
    'Was Sie vorher gespeichert haben, ist sicher; der letzte Schritt vielleicht nicht. Versuchen Sie es noch einmal, und sehen Sie nach, ob es schon da ist, bevor Sie es wiederholen.',
  'error.home': 'Zur ersten Seite',
  'error.again': 'Noch einmal versuchen',
};
