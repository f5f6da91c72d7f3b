import type { signIn as en } from '../en/signIn.ts';
import type { Same } from '../say.ts';

export const signIn: Same<typeof en> = {
  'signIn.title': 'Willkommen',
  'signIn.lead':
    'Ihre Einführung an einem Ort. Melden Sie sich mit der Adresse an, an die Ihre Einladung ging.',
  'signIn.email': 'Ihre E-Mail-Adresse',
  'signIn.send': 'Code zuschicken',
  'signIn.how':
    'Wir schicken Ihnen einen Link und einen sechsstelligen Code. Kein Passwort, kein Konto anzulegen.',
  'signIn.badEmail': 'Das ist keine E-Mail-Adresse.',
  'signIn.tooMany': 'Zu viele Versuche. Bitte versuchen Sie es in {minutes} Min. noch einmal.',
  'signIn.noMail':
    'Die E-Mail konnte gerade nicht verschickt werden. Bitte versuchen Sie es in ein paar Minuten noch einmal oder schreiben Sie der Person, die Sie eingeladen hat.',
  'signIn.demo': 'Demo: weiter ohne E-Mail',
  'signIn.continueAs': 'Weiter als {name}',
  'signIn.ofAccount': '{role} bei {account}',
  'code.title': 'Schauen Sie in Ihre E-Mails',
  'code.lead':
    'Wenn {email} eingeladen ist, ging gerade eine E-Mail mit einem Link und einem sechsstelligen Code dorthin. Beides gilt zehn Minuten.',
  'code.label': 'Sechsstelliger Code',
  'code.again': 'Noch eine E-Mail schicken',
  'code.sent': 'Eine weitere E-Mail ist unterwegs. Der Code davor gilt nicht mehr.',
  'code.other': 'Andere Adresse verwenden',
  'code.wrong':
    'Dieser Code stimmt nicht, oder seine zehn Minuten sind vorbei. Nach fünf falschen Codes fordern Sie bitte einen neuen an.',
  'code.submit': 'Anmelden',
  'link.title': 'Anmelden',
  'link.as': 'Als {email}, auf diesem Gerät.',
  'link.submit': 'Anmelden',
  'link.careful':
    'Wenn Sie sich nicht anmelden wollten, schließen Sie diese Seite. Es geschieht nichts, bevor Sie den Knopf drücken.',
  'link.failed': 'Dieser Link kann nicht verwendet werden',
  'link.used': 'Er wurde schon benutzt. Jeder Link gilt einmal.',
  'link.expired': 'Seine zehn Minuten sind vorbei.',
  'link.unknown':
    'Er ist nicht vollständig. Kopieren Sie ihn ganz aus der E-Mail, oder fordern Sie einen neuen an.',
  'link.new': 'Neuen Link anfordern',
  'choose.title': 'Wohin möchten Sie?',
  'choose.lead': '{email} ist zu mehr als einer Einführung eingeladen.',
};
