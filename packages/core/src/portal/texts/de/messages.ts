import type { messages as en } from '../en/messages.ts';
import type { Same } from '../say.ts';

export const messages: Same<typeof en> = {
  'messages.title': 'Nachrichten',
  'messages.lead':
    'Was Sie und {vendor} einander schreiben. Wer von Ihnen sonst an dieser Einführung beteiligt ist, liest es mit.',
  'messages.none':
    'Noch hat niemand etwas geschrieben. Fragen Sie, was Sie möchten: Dumme Fragen gibt es nicht.',
  'messages.list': 'Nachrichten, älteste zuerst',
  'messages.older': 'Ältere Nachrichten',
  'messages.newer': 'Neuere Nachrichten',
  'messages.you': 'Sie',
  'messages.ofVendor': '{author}, {vendor}',
  'messages.write': 'Ihre Nachricht',
  'messages.reader': '{name} liest sie und antwortet hier.',
  'messages.readerAnybody': 'Ihr Team bei {vendor} liest sie und antwortet hier.',
  'messages.send': 'Senden',
  'messages.sent': 'Gesendet.',
  'messages.empty': 'Bitte schreiben Sie zuerst etwas.',
  'messages.tooLong': 'Das ist zu lang für eine Nachricht. Bitte schicken Sie zwei.',
  'messages.tooMany':
    'Das waren viele Nachrichten. Was Sie geschrieben haben, steht unten: Bitte schicken Sie es etwas später.',
  'messages.refused':
    'Das ließ sich nicht senden. Was Sie geschrieben haben, steht unten: Bitte versuchen Sie es noch einmal.',
  'messages.home': 'Fragen? {name} ist für Sie da.',
  'messages.homeAnybody': 'Fragen? Ihr Team bei {vendor} ist für Sie da.',
  'messages.homeGo': 'Nachricht schreiben',
  'messages.unread.one': 'Eine neue Nachricht',
  'messages.unread.other': '{count} neue Nachrichten',
  'messages.byMail': 'Kam per E-Mail',
  'messages.byMail.cut': 'Die E-Mail war länger, als eine Nachricht sein darf: Ihr Ende ist nicht hier.',
  'messages.byMail.taken': '{file}: angenommen als „{title}“',
  'messages.byMail.toFix': '{file}: angenommen als „{title}“, etwas ist noch zu berichtigen',
  'messages.byMail.left':
    'Nicht angenommen, weil wir nicht wissen, wofür es ist: {files}. Bitte laden Sie es dort hoch, wo wir danach fragen.',
  'messages.byMail.more': 'Dateien nach den ersten zwanzig, die niemand angesehen hat: {count}',
  'messages.byMail.documents': 'Zu den Dokumenten',
  'messages.read': 'Lesen',
  'stuck.title': 'Ich komme nicht weiter',
  'stuck.what': 'Wir sagen {name}, wo Sie gerade sind. Sie hören dann von uns.',
  'stuck.whatAnybody': 'Wir sagen Ihrem Team bei {vendor}, wo Sie gerade sind. Sie hören dann von uns.',
  'stuck.about': 'Worum geht es?',
  'stuck.aboutNothing': 'Diese Seite im Ganzen',
  'stuck.words': 'Woran liegt es? (wenn Sie mögen)',
  'stuck.send': 'Bescheid sagen',
  'stuck.lead': 'Sagen Sie in ein, zwei Worten, woran es liegt, oder schicken Sie es einfach ab.',
  'stuck.tooMany':
    'Das haben wir schon mehrmals gehört, und jemand kümmert sich. Bitte versuchen Sie es später.',
  'stuck.refused':
    'Das ließ sich nicht senden. Was Sie geschrieben haben, steht unten: Bitte versuchen Sie es noch einmal.',
  'stuck.told': '{name} weiß Bescheid.',
  'stuck.toldAnybody': 'Ihr Team bei {vendor} weiß Bescheid.',
  'stuck.at': '{author} kommt nicht weiter: {place}',
  'stuck.atMine': 'Sie kommen nicht weiter: {place}',
  'stuck.at.home': 'beim nächsten Schritt',
  'stuck.at.confirm': 'bei dem, was wir über Sie wissen',
  'stuck.at.documents': 'bei den Dokumenten',
  'stuck.thing': '„{title}“',
};
